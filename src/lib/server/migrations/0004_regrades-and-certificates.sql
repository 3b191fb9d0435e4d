CREATE TABLE "certificates" (
	"code" text PRIMARY KEY NOT NULL,
	"attempt_id" text NOT NULL,
	"name" text NOT NULL,
	"course" text NOT NULL,
	"assignment" text NOT NULL,
	"percent" integer,
	"passed_on" text NOT NULL,
	"issued_at" timestamp with time zone NOT NULL,
	"replaced_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "regraded_attempts" (
	"regrade_id" text NOT NULL,
	"attempt_id" text NOT NULL,
	"score_before" double precision,
	"questions_before" integer NOT NULL,
	"score_after" double precision,
	"questions_after" integer NOT NULL,
	CONSTRAINT "regraded_attempts_regrade_id_attempt_id_pk" PRIMARY KEY("regrade_id","attempt_id")
);
--> statement-breakpoint
CREATE TABLE "regrades" (
	"id" text PRIMARY KEY NOT NULL,
	"assignment_id" text NOT NULL,
	"question" text NOT NULL,
	"decision" text NOT NULL,
	"reason" text NOT NULL,
	"decided_by" text,
	"decided_at" timestamp with time zone NOT NULL,
	"serial" bigserial NOT NULL
);
--> statement-breakpoint
ALTER TABLE "assignments" ADD COLUMN "rulings" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "certificates" ADD CONSTRAINT "certificates_attempt_id_attempts_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."attempts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "regraded_attempts" ADD CONSTRAINT "regraded_attempts_regrade_id_regrades_id_fk" FOREIGN KEY ("regrade_id") REFERENCES "public"."regrades"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "regraded_attempts" ADD CONSTRAINT "regraded_attempts_attempt_id_attempts_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."attempts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "regrades" ADD CONSTRAINT "regrades_assignment_id_assignments_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "public"."assignments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "regrades" ADD CONSTRAINT "regrades_decided_by_users_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "certificates_attempt_id_index" ON "certificates" USING btree ("attempt_id");--> statement-breakpoint
CREATE INDEX "regraded_attempts_attempt_id_index" ON "regraded_attempts" USING btree ("attempt_id");--> statement-breakpoint
CREATE INDEX "regrades_assignment_id_serial_index" ON "regrades" USING btree ("assignment_id","serial");--> statement-breakpoint
CREATE INDEX "regrades_decided_by_index" ON "regrades" USING btree ("decided_by");--> statement-breakpoint
CREATE INDEX "members_email_index" ON "members" USING btree ("email");--> statement-breakpoint
-- Nobody has decided yet whether those who pass what was assigned before get certificates.
UPDATE "assignments" SET "settings" = "settings" || '{"certificate":"none"}'::jsonb WHERE "settings" ->> 'kind' = 'quiz' AND NOT "settings" ? 'certificate';
