"""Several clones of one repository at work at the same time, merged by git alone."""
