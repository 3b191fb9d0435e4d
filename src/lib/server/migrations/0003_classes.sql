CREATE TABLE "answers" (
	"attempt_id" text NOT NULL,
	"key" text NOT NULL,
	"place" integer NOT NULL,
	"revision" integer NOT NULL,
	"response" jsonb NOT NULL,
	"score" double precision NOT NULL,
	"confidence" text,
	"latency" integer NOT NULL,
	"answered_at" timestamp with time zone NOT NULL,
	CONSTRAINT "answers_attempt_id_key_pk" PRIMARY KEY("attempt_id","key")
);
--> statement-breakpoint
CREATE TABLE "assignments" (
	"id" text PRIMARY KEY NOT NULL,
	"class_id" text NOT NULL,
	"course_id" text NOT NULL,
	"revision" text NOT NULL,
	"title" text NOT NULL,
	"settings" jsonb NOT NULL,
	"seed" integer NOT NULL,
	"time_zone" text NOT NULL,
	"opens_at" timestamp with time zone NOT NULL,
	"closes_at" timestamp with time zone,
	"published_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "attempts" (
	"id" text PRIMARY KEY NOT NULL,
	"assignment_id" text NOT NULL,
	"member_id" text NOT NULL,
	"number" integer NOT NULL,
	"form" jsonb NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone,
	"finished_at" timestamp with time zone,
	"score" double precision,
	"questions" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "class_trainers" (
	"class_id" text NOT NULL,
	"user_id" text NOT NULL,
	"added_at" timestamp with time zone NOT NULL,
	CONSTRAINT "class_trainers_class_id_user_id_pk" PRIMARY KEY("class_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "classes" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"code" text NOT NULL,
	"joining" text NOT NULL,
	"keep_days" integer NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone NOT NULL,
	CONSTRAINT "classes_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "learning_events" (
	"member_id" text NOT NULL,
	"course_id" text NOT NULL,
	"event_id" text NOT NULL,
	"event" jsonb NOT NULL,
	"serial" bigserial NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	CONSTRAINT "learning_events_member_id_course_id_event_id_pk" PRIMARY KEY("member_id","course_id","event_id")
);
--> statement-breakpoint
CREATE TABLE "member_devices" (
	"device" text NOT NULL,
	"member_id" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "member_devices_device_member_id_pk" PRIMARY KEY("device","member_id")
);
--> statement-breakpoint
CREATE TABLE "members" (
	"id" text PRIMARY KEY NOT NULL,
	"class_id" text NOT NULL,
	"name" text NOT NULL,
	"name_key" text NOT NULL,
	"email" text,
	"user_id" text,
	"pin_hash" text,
	"created_at" timestamp with time zone NOT NULL,
	"joined_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "answers" ADD CONSTRAINT "answers_attempt_id_attempts_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."attempts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_class_id_classes_id_fk" FOREIGN KEY ("class_id") REFERENCES "public"."classes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attempts" ADD CONSTRAINT "attempts_assignment_id_assignments_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "public"."assignments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attempts" ADD CONSTRAINT "attempts_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "class_trainers" ADD CONSTRAINT "class_trainers_class_id_classes_id_fk" FOREIGN KEY ("class_id") REFERENCES "public"."classes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "class_trainers" ADD CONSTRAINT "class_trainers_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "learning_events" ADD CONSTRAINT "learning_events_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member_devices" ADD CONSTRAINT "member_devices_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_class_id_classes_id_fk" FOREIGN KEY ("class_id") REFERENCES "public"."classes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "answers_attempt_id_place_revision_index" ON "answers" USING btree ("attempt_id","place","revision");--> statement-breakpoint
CREATE INDEX "assignments_class_id_opens_at_index" ON "assignments" USING btree ("class_id","opens_at");--> statement-breakpoint
CREATE UNIQUE INDEX "attempts_assignment_id_member_id_number_index" ON "attempts" USING btree ("assignment_id","member_id","number");--> statement-breakpoint
CREATE INDEX "attempts_member_id_index" ON "attempts" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "class_trainers_user_id_index" ON "class_trainers" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "classes_used_at_index" ON "classes" USING btree ("used_at");--> statement-breakpoint
CREATE INDEX "learning_events_member_id_course_id_serial_index" ON "learning_events" USING btree ("member_id","course_id","serial");--> statement-breakpoint
CREATE INDEX "member_devices_member_id_index" ON "member_devices" USING btree ("member_id");--> statement-breakpoint
CREATE UNIQUE INDEX "members_class_id_name_key_index" ON "members" USING btree ("class_id","name_key");--> statement-breakpoint
CREATE UNIQUE INDEX "members_class_id_user_id_index" ON "members" USING btree ("class_id","user_id");--> statement-breakpoint
CREATE INDEX "members_user_id_index" ON "members" USING btree ("user_id");