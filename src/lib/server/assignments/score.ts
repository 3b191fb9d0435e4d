import { sql, type SQL } from 'drizzle-orm';
import type { Rulings } from '../../assign/ruling.ts';

/** The rulings that hold, of a row of `attempts`. */
const RULINGS_NOW = sql`(select assignment.rulings from assignments assignment where assignment.id = attempts.assignment_id)`;

const LAST_ANSWER = sql`(
	select answer.score from answers answer
	where answer.attempt_id = attempts.id and answer.place = item.place - 1
	order by answer.revision desc limit 1
)`;

/** The questions of a row of `attempts`, each with its place from 1, as PostgreSQL counts. */
const ITEMS = sql`jsonb_array_elements(attempts.form -> 'items') with ordinality item(value, place)`;

const rulingOn = (rulings: SQL) => sql`(${rulings} ->> (item.value -> 'question' ->> 'id'))`;

const asSql = (rulings: Rulings) => sql`${JSON.stringify(rulings)}::jsonb`;

/**
 * What an attempt amounts to, for a row of `attempts`: the score of the last answer to each question, summed in the
 * order of the form, so that the same answers always yield the very same sum.
 * @param rulings as jsonb
 */
function scoreBy(rulings: SQL): SQL<number> {
	// Where nothing was decided, which is nearly always, the form need not be read, which is long.
	return sql<number>`case when ${rulings} = '{}'::jsonb then coalesce((
		select sum(answer.score order by answer.place) from answers answer
		where answer.attempt_id = attempts.id and not exists (
			select 1 from answers later
			where later.attempt_id = answer.attempt_id and later.place = answer.place
				and later.revision > answer.revision
		)
	), 0) else coalesce((
		select sum(
			case ${rulingOn(rulings)} when 'credited' then 1 else coalesce(${LAST_ANSWER}, 0) end
			order by item.place
		)
		from ${ITEMS} where ${rulingOn(rulings)} is distinct from 'struck'
	), 0) end`;
}

/** By what holds now: for an attempt that ends. */
export const scoreNow = scoreBy(RULINGS_NOW);

/** By rulings that may not hold yet. */
export const scoreUnder = (rulings: Rulings) => scoreBy(asSql(rulings));

/** How many questions of a row of `attempts` count. */
export const questionsUnder = (rulings: Rulings) => sql<number>`(
	select count(*)::int from ${ITEMS} where ${rulingOn(asSql(rulings))} is distinct from 'struck'
)`;

/** Each question that attempts at an assignment ask, how often, how often it was answered, and the mean of the scores. */
export const askedTally = (assignment: string) => sql`
	select tally.id, count(*)::int as asked, count(tally.score)::int as answered, avg(tally.score) as mean
	from (
		select item.value -> 'question' ->> 'id' as id, ${LAST_ANSWER} as score
		from attempts cross join lateral ${ITEMS} where attempts.assignment_id = ${assignment}
	) tally group by tally.id`;
