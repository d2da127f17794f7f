CREATE TABLE `thread_versions` (
	`thread_id` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL
);
--> statement-breakpoint
CREATE TRIGGER posts_added AFTER INSERT ON posts BEGIN
	INSERT INTO thread_versions VALUES (new.thread_id, 1) ON CONFLICT (thread_id) DO UPDATE SET version = version + 1;
END;
--> statement-breakpoint
CREATE TRIGGER posts_changed AFTER UPDATE ON posts BEGIN
	INSERT INTO thread_versions VALUES (new.thread_id, 1) ON CONFLICT (thread_id) DO UPDATE SET version = version + 1;
END;
--> statement-breakpoint
CREATE TRIGGER posts_removed AFTER DELETE ON posts BEGIN
	INSERT INTO thread_versions VALUES (old.thread_id, 1) ON CONFLICT (thread_id) DO UPDATE SET version = version + 1;
END;
--> statement-breakpoint
CREATE TRIGGER authors_changed AFTER UPDATE OF name, role ON members BEGIN
	INSERT INTO thread_versions SELECT DISTINCT thread_id, 1 FROM posts WHERE author_id = new.id ON CONFLICT (thread_id) DO UPDATE SET version = version + 1;
END;
