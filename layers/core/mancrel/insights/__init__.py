"""What the data say about people and campaigns: good hours, clusters, lookalikes, and campaigns in plain words."""
