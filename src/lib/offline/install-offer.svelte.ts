import { browser } from '$app/environment';

/** Chromium's event, which no standard holds yet. */
interface InstallEvent extends Event {
	prompt(): Promise<unknown>;
}

function isInstallEvent(event: Event): event is InstallEvent {
	return 'prompt' in event && typeof event.prompt === 'function';
}

/** The browser's offer to install the site as an app, kept until somebody asks for it. */
class InstallOffer {
	#event = $state.raw<InstallEvent>();

	constructor() {
		if (!browser) return;
		window.addEventListener('beforeinstallprompt', (event) => {
			// Else the browser may ask by itself, in the middle of something.
			event.preventDefault();
			if (isInstallEvent(event)) this.#event = event;
		});
		window.addEventListener('appinstalled', () => (this.#event = undefined));
	}

	/** Whether the browser can be asked to install the site now. */
	get isThere(): boolean {
		return this.#event !== undefined;
	}

	/** Shows the browser's own dialog. It may be shown once. */
	async accept(): Promise<void> {
		const event = this.#event;
		this.#event = undefined;
		await event?.prompt();
	}
}

export const installOffer = new InstallOffer();

/** Whether the learner has to add the site to the home screen by hand, as Safari on iPhone and iPad wants it. */
export function isAddedByHand(): boolean {
	return browser && 'standalone' in navigator && navigator.standalone !== true;
}
