"""What a changed sending policy would have made of what people were really sent. Start at service.py."""
