"""A plan out of Word: its outline, parties, times, and an account of every line."""
