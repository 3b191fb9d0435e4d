import type { Breach, RuleId } from '../../lms/rules/rule.ts';
import { m } from '../../paraglide/messages.js';

/** What a person is told of each rule that a call breaks. */
const texts: Readonly<Record<RuleId, (breach: Breach) => string>> = {
	'initialize-once': m.lms_rule_initialize_once,
	'nothing-after-end': m.lms_rule_nothing_after_end,
	refused: m.lms_rule_refused,
	'error-unread': m.lms_rule_error_unread,
	'status-at-once': m.lms_rule_status_at_once,
	'exit-at-once': m.lms_rule_exit_at_once,
	'grade-in-review': m.lms_rule_grade_in_review,
	'status-lowered': m.lms_rule_status_lowered,
	'score-before-end': m.lms_rule_score_before_end,
	'raw-with-scaled': m.lms_rule_raw_with_scaled,
	'end-report': m.lms_rule_end_report,
	'end-missing': m.lms_rule_end_missing,
	'unsaved-answer': m.lms_rule_unsaved_answer,
	'resend-after-failure': m.lms_rule_resend_after_failure,
	'interaction-order': m.lms_rule_interaction_order,
	'contiguous-index': m.lms_rule_contiguous_index,
	'journal-append': m.lms_rule_journal_append,
	'objective-unique': m.lms_rule_objective_unique,
	'identifier-form': m.lms_rule_identifier_form,
	'suspend-data-length': m.lms_rule_suspend_data_length,
	'location-length': m.lms_rule_location_length,
	'status-words': m.lms_rule_status_words,
	'exit-words': m.lms_rule_exit_words,
	'score-range': m.lms_rule_score_range,
	'number-form': m.lms_rule_number_form,
	'duration-form': m.lms_rule_duration_form,
	'moment-form': m.lms_rule_moment_form,
	'interaction-type': m.lms_rule_interaction_type,
	'interaction-result': m.lms_rule_interaction_result,
	'choice-response': m.lms_rule_choice_response,
	'matching-response': m.lms_rule_matching_response,
	'numeric-response': m.lms_rule_numeric_response,
	'true-false-response': m.lms_rule_true_false_response,
	'fill-in-response': m.lms_rule_fill_in_response,
	'clean-text': m.lms_rule_clean_text
};

export const describeBreach = (breach: Breach): string => texts[breach.rule](breach);
