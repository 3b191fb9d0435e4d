import { expect, type Frame, type Locator, type Page } from '@playwright/test';
import { CourseFrame } from './course-frame.ts';

/** Conditions by the names of their fields: labels → texts. */
type Picked = Readonly<Record<string, string>>;

/** The built-in LMS as a trainer uses it; everything found by what it is called. */
export class PreviewPage {
	readonly page: Page;
	readonly course: CourseFrame;
	readonly panel: Locator;

	constructor(page: Page) {
		this.page = page;
		this.course = new CourseFrame(page.frameLocator('iframe'));
		this.panel = page.getByRole('region', { name: 'What the LMS sees' });
	}

	/** Begins a session and waits until the course runs. */
	async begin(course: string, standard: string, conditions: Picked = {}): Promise<void> {
		await this.page.goto(`/courses/${course}/preview`);
		await this.start(standard, conditions);
	}

	/** The same from the form itself. */
	async start(standard: string, conditions: Picked = {}): Promise<void> {
		await this.page.getByRole('radio', { name: standard }).check();
		await this.pick(conditions);
		await this.launch();
		await expect(this.page).toHaveURL(/\/preview\/[\w-]{22}$/);
	}

	/** Fills in fields of the form and of the conditions, wherever they stand. */
	async pick(conditions: Picked): Promise<void> {
		for (const [label, text] of Object.entries(conditions)) {
			const field = this.page.getByLabel(label, { exact: true });
			const isList = await field.evaluate((element) => element instanceof HTMLSelectElement);
			if (isList) await field.selectOption({ label: text });
			else {
				await field.fill(text);
				await field.blur();
			}
		}
	}

	async launch(): Promise<void> {
		await this.page.getByRole('button', { name: 'Launch' }).click();
		await this.course.frame.getByRole('navigation', { name: 'Course' }).waitFor();
	}

	async close(): Promise<void> {
		await this.page.getByRole('button', { name: 'Close the course' }).click();
		await expect(this.page.locator('iframe')).toHaveCount(0);
	}

	/** Changes conditions of the course that runs. */
	async change(conditions: Picked): Promise<void> {
		await this.tab('Conditions');
		await this.pick(conditions);
	}

	async tab(name: string): Promise<void> {
		await this.panel.getByRole('tab', { name }).click();
	}

	/** What the panel says under a name. */
	fact(name: string): Locator {
		return this.panel
			.locator('dl > div')
			.filter({ has: this.page.getByText(name, { exact: true }) })
			.locator('dd');
	}

	/** Rows of the table in the tab that is open. */
	get rows(): Locator {
		return this.panel
			.getByRole('tabpanel')
			.getByRole('row')
			.filter({ has: this.page.getByRole('rowheader') });
	}

	/** Calls in the log that is open. */
	get calls(): Locator {
		return this.panel.getByRole('region', { name: 'Calls' }).getByRole('listitem');
	}

	/** The page in the frame, to make calls that no course of ours makes. */
	get inner(): Frame {
		const frame = this.page.frames().find((each) => each.url().includes('/content/'));
		if (!frame) throw new Error('no course is running');
		return frame;
	}

	/** Opens the final quiz and begins it. */
	async startFinalQuiz(): Promise<void> {
		await this.course.frame.getByRole('link', { name: 'Final quiz' }).first().click();
		await this.course.startQuiz();
	}

	/** Answers a question and goes on to the next. Tells what the course said of it. */
	async answer(): Promise<'right' | 'wrong'> {
		const said = await this.course.answer();
		await this.course.next.press('Enter');
		return said;
	}
}
