CREATE VIRTUAL TABLE search_words USING fts5(title, terms, summary, words, content='search_records', content_rowid='id', tokenize='porter unicode61 remove_diacritics 2');
--> statement-breakpoint
CREATE TRIGGER search_records_added AFTER INSERT ON search_records BEGIN
	INSERT INTO search_words(rowid, title, terms, summary, words) VALUES (new.id, new.title, new.terms, new.summary, new.words);
END;
--> statement-breakpoint
CREATE TRIGGER search_records_removed AFTER DELETE ON search_records BEGIN
	INSERT INTO search_words(search_words, rowid, title, terms, summary, words) VALUES ('delete', old.id, old.title, old.terms, old.summary, old.words);
END;
--> statement-breakpoint
CREATE TRIGGER search_records_changed AFTER UPDATE ON search_records BEGIN
	INSERT INTO search_words(search_words, rowid, title, terms, summary, words) VALUES ('delete', old.id, old.title, old.terms, old.summary, old.words);
	INSERT INTO search_words(rowid, title, terms, summary, words) VALUES (new.id, new.title, new.terms, new.summary, new.words);
END;
--> statement-breakpoint
CREATE TRIGGER events_never_change BEFORE UPDATE ON events BEGIN
	SELECT RAISE(ABORT, 'the event log is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER events_never_leave BEFORE DELETE ON events BEGIN
	SELECT RAISE(ABORT, 'the event log is append-only');
END;
