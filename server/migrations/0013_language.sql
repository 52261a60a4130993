-- The language that a person last used the dashboard in, by its code (BCP 47): mails are in it. NULL: not known, English.
ALTER TABLE users ADD COLUMN language TEXT;
