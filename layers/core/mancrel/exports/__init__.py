"""Records leave as files that others read: CSV, XLSX, Parquet. Start at service.py."""
