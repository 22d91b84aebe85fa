"""The assistant learns from what people decide, each tenant for itself."""
