"""What Mancrel learns from data, one folder per question."""
