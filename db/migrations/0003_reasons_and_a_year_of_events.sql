ALTER TABLE `drafts` ADD `kind` text;--> statement-breakpoint
ALTER TABLE `drafts` ADD `answers` integer;--> statement-breakpoint
ALTER TABLE `members` ADD `suspended_reason` text;--> statement-breakpoint
CREATE INDEX `events_at` ON `events` (`at`);
--> statement-breakpoint
DROP TRIGGER events_never_leave;
--> statement-breakpoint
CREATE TRIGGER events_stay_a_year BEFORE DELETE ON events WHEN old.name LIKE 'case.%' OR old.at > (unixepoch() - 365 * 86400) * 1000 BEGIN
	SELECT RAISE(ABORT, 'the event log is append-only');
END;
