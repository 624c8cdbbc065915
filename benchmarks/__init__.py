"""What `make bench` runs: plantrack beside floors and peers, on the same work, in one run."""
