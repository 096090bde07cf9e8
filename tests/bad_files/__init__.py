"""Files nobody should send, built part by part so that each is known to the last byte."""
