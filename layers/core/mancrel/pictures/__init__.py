"""Pictures that a shop shows in its mails: taken in safely, kept once, served to whoever reads a mail."""
