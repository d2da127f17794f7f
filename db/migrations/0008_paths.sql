CREATE TABLE `path_steps` (
	`member_id` integer NOT NULL,
	`role` text NOT NULL,
	`step` text NOT NULL,
	`done_at` integer NOT NULL,
	PRIMARY KEY(`member_id`, `role`, `step`),
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade
);
