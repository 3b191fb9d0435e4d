CREATE TABLE "preview_sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"owner" text NOT NULL,
	"course_id" text NOT NULL,
	"standard" text NOT NULL,
	"learner_name" text NOT NULL,
	"conditions" jsonb NOT NULL,
	"package_revision" text DEFAULT '' NOT NULL,
	"values" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"earlier_time" integer DEFAULT 0 NOT NULL,
	"launches" integer DEFAULT 0 NOT NULL,
	"saved_launch" integer DEFAULT 0 NOT NULL,
	"last_save" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "preview_sessions_owner_used_at_index" ON "preview_sessions" USING btree ("owner","used_at");--> statement-breakpoint
CREATE INDEX "preview_sessions_used_at_index" ON "preview_sessions" USING btree ("used_at");