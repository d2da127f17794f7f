DROP INDEX `threads_space`;--> statement-breakpoint
DROP INDEX `threads_last_post_at`;--> statement-breakpoint
CREATE INDEX `threads_space` ON `threads` (`space_id`,`last_post_at`,`id`) WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX `threads_last_post_at` ON `threads` (`last_post_at`) WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX `invitations_open` ON `invitations` (`redeemed_at`,`expires_at`);--> statement-breakpoint
CREATE INDEX `members_role` ON `members` (`role`);--> statement-breakpoint
CREATE INDEX `members_suspended` ON `members` (`suspended_at`) WHERE suspended_at is not null;