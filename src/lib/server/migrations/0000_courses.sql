CREATE TABLE "course_revisions" (
	"course_id" text NOT NULL,
	"revision" text NOT NULL,
	"content" jsonb NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	CONSTRAINT "course_revisions_course_id_revision_pk" PRIMARY KEY("course_id","revision")
);
--> statement-breakpoint
CREATE TABLE "courses" (
	"id" text PRIMARY KEY NOT NULL,
	"revision" text NOT NULL
);
