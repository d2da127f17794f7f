CREATE TABLE `case_accounts` (
	`author_id` integer PRIMARY KEY NOT NULL,
	`case_id` integer NOT NULL,
	`voice` text NOT NULL,
	`body` text NOT NULL,
	`findings` text DEFAULT '[]' NOT NULL,
	`kept` text DEFAULT '[]' NOT NULL,
	`saved_at` integer NOT NULL,
	FOREIGN KEY (`author_id`) REFERENCES `case_authors`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `case_accounts_case` ON `case_accounts` (`case_id`);--> statement-breakpoint
CREATE TABLE `case_authors` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`case_id` integer NOT NULL,
	`revision_id` integer,
	`member_id` integer NOT NULL,
	`key` text NOT NULL,
	`part` text NOT NULL,
	`is_forgotten` integer DEFAULT false NOT NULL,
	`accepted` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`revision_id`) REFERENCES `case_revisions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `case_authors_key_unique` ON `case_authors` (`key`);--> statement-breakpoint
CREATE INDEX `case_authors_member` ON `case_authors` (`member_id`,`case_id`);--> statement-breakpoint
CREATE INDEX `case_authors_revision` ON `case_authors` (`revision_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `case_authors_once` ON `case_authors` (`case_id`,`member_id`,`revision_id`);--> statement-breakpoint
CREATE TABLE `case_commentaries` (
	`id` integer PRIMARY KEY NOT NULL,
	`case_id` integer NOT NULL,
	`voice` text NOT NULL,
	`body` text NOT NULL,
	`body_html` text NOT NULL,
	`published_at` integer NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `case_commentaries_case` ON `case_commentaries` (`case_id`);--> statement-breakpoint
CREATE TABLE `case_comments` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`revision_id` integer NOT NULL,
	`member_id` integer,
	`guest_id` integer,
	`by` text NOT NULL,
	`kind` text NOT NULL,
	`field` text DEFAULT '' NOT NULL,
	`passage` text DEFAULT '' NOT NULL,
	`instead` text DEFAULT '' NOT NULL,
	`text` text NOT NULL,
	`at` integer NOT NULL,
	`settled` text,
	FOREIGN KEY (`revision_id`) REFERENCES `case_revisions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`guest_id`) REFERENCES `case_links`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `case_comments_revision` ON `case_comments` (`revision_id`,`id`);--> statement-breakpoint
CREATE INDEX `case_comments_of_guest` ON `case_comments` (`guest_id`);--> statement-breakpoint
CREATE TABLE `case_joins` (
	`joined_id` integer PRIMARY KEY NOT NULL,
	`primary_id` integer NOT NULL,
	`proposed_by` integer,
	`proposed_at` integer NOT NULL,
	`joined_agrees` integer DEFAULT false NOT NULL,
	`primary_agrees` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`joined_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`primary_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`proposed_by`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `case_joins_primary` ON `case_joins` (`primary_id`);--> statement-breakpoint
CREATE TABLE `case_links` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`case_id` integer NOT NULL,
	`revision_id` integer,
	`kind` text NOT NULL,
	`token_hash` text NOT NULL,
	`guest` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`revision_id`) REFERENCES `case_revisions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `case_links_token_hash_unique` ON `case_links` (`token_hash`);--> statement-breakpoint
CREATE INDEX `case_links_case` ON `case_links` (`case_id`);--> statement-breakpoint
CREATE INDEX `case_links_revision` ON `case_links` (`revision_id`);--> statement-breakpoint
CREATE TABLE `case_notices` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`member_id` integer NOT NULL,
	`case_id` integer NOT NULL,
	`revision_id` integer,
	`kind` text NOT NULL,
	`at` integer NOT NULL,
	`read_at` integer,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`revision_id`) REFERENCES `case_revisions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `case_notices_member` ON `case_notices` (`member_id`,`read_at`,`at`);--> statement-breakpoint
CREATE INDEX `case_notices_case` ON `case_notices` (`case_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `case_notices_unread` ON `case_notices` (`member_id`,`case_id`,`revision_id`,`kind`) WHERE read_at is null;--> statement-breakpoint
CREATE TABLE `case_receipts` (
	`case_id` integer PRIMARY KEY NOT NULL,
	`code_hash` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `case_receipts_code_hash_unique` ON `case_receipts` (`code_hash`);--> statement-breakpoint
CREATE TABLE `case_revisions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`case_id` integer NOT NULL,
	`kind` text NOT NULL,
	`voice` text,
	`status` text NOT NULL,
	`status_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`submitted_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	`body` text NOT NULL,
	`document` text DEFAULT '{}' NOT NULL,
	`findings` text DEFAULT '[]' NOT NULL,
	`kept` text DEFAULT '[]' NOT NULL,
	`quasi` integer DEFAULT 0 NOT NULL,
	`k` integer DEFAULT 0 NOT NULL,
	`attested` text DEFAULT '[]' NOT NULL,
	`change_line` text DEFAULT '' NOT NULL,
	`is_correction` integer DEFAULT false NOT NULL,
	`claimed_by` integer,
	`declined` text,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`claimed_by`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `case_revisions_queue` ON `case_revisions` (`status`,`submitted_at`);--> statement-breakpoint
CREATE INDEX `case_revisions_case` ON `case_revisions` (`case_id`,`status`);--> statement-breakpoint
CREATE UNIQUE INDEX `case_revisions_one_text` ON `case_revisions` (`case_id`) WHERE kind = 'text' and status in ('draft', 'submitted', 'in_review', 'awaiting_author', 'approved');--> statement-breakpoint
CREATE TABLE `case_signatures` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`revision_id` integer NOT NULL,
	`member_id` integer,
	`guest_id` integer,
	`agency_id` integer,
	`is_from_elsewhere` integer NOT NULL,
	`version` integer NOT NULL,
	`checks` text NOT NULL,
	`terms` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`revision_id`) REFERENCES `case_revisions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`guest_id`) REFERENCES `case_links`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`agency_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `case_signatures_revision` ON `case_signatures` (`revision_id`);--> statement-breakpoint
CREATE INDEX `case_signatures_of_guest` ON `case_signatures` (`guest_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `case_signatures_member` ON `case_signatures` (`revision_id`,`member_id`) WHERE member_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `case_signatures_guest` ON `case_signatures` (`revision_id`,`guest_id`) WHERE guest_id is not null;--> statement-breakpoint
CREATE TABLE `saved_searches` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`member_id` integer NOT NULL,
	`address` text NOT NULL,
	`created_at` integer NOT NULL,
	`told_to` integer NOT NULL,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `saved_searches_once` ON `saved_searches` (`member_id`,`address`);--> statement-breakpoint
ALTER TABLE `case_publications` ADD `body` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `outbox` ADD `case_id` integer REFERENCES cases(id);--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_one_a_case` ON `outbox` (`member_id`,`case_id`) WHERE sent_at is null and dead_at is null and kind = 'case';--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_one_of_cases` ON `outbox` (`member_id`) WHERE sent_at is null and dead_at is null and kind = 'cases';--> statement-breakpoint
CREATE INDEX `case_publications_review_by` ON `case_publications` (document ->> 'reviewBy');--> statement-breakpoint
CREATE INDEX `outbox_case` ON `outbox` (`case_id`) WHERE case_id is not null;
