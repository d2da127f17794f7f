CREATE TABLE `case_facets` (
	`case_id` integer NOT NULL,
	`facet` text NOT NULL,
	`code` text NOT NULL,
	PRIMARY KEY(`case_id`, `facet`, `code`),
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `case_facets_code` ON `case_facets` (`facet`,`code`,`case_id`);--> statement-breakpoint
CREATE TABLE `case_publications` (
	`case_id` integer PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`summary` text NOT NULL,
	`document` text NOT NULL,
	`body_html` text NOT NULL,
	`digest` text NOT NULL,
	`published_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `case_publications_published_at` ON `case_publications` (`published_at`,`case_id`);--> statement-breakpoint
CREATE TABLE `case_retractions` (
	`case_id` integer PRIMARY KEY NOT NULL,
	`reason` text NOT NULL,
	`retracted_at` integer NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `cases` (
	`id` integer PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`status` text NOT NULL,
	`origin` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `cases_slug_unique` ON `cases` (`slug`);--> statement-breakpoint
CREATE INDEX `cases_status` ON `cases` (`status`);--> statement-breakpoint
CREATE TABLE `events` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`at` integer NOT NULL,
	`actor_key` text NOT NULL,
	`subject` text NOT NULL,
	`request_id` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `events_subject` ON `events` (`subject`,`id`);--> statement-breakpoint
CREATE TABLE `search_records` (
	`id` integer PRIMARY KEY NOT NULL,
	`url` text NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`summary` text NOT NULL,
	`terms` text NOT NULL,
	`words` text NOT NULL,
	`digest` text NOT NULL,
	`filters` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `search_records_url_unique` ON `search_records` (`url`);--> statement-breakpoint
CREATE INDEX `search_records_kind` ON `search_records` (`kind`);