/** The browser's own voice. Nothing is sent anywhere by the site; some browsers ask their maker for a voice. */
export class ReadAloud {
	/** Whether the browser has a voice at all. */
	isAvailable = $state(false);

	/** Looks for voices, which some browsers load late; returns how to stop, which silences too. */
	start(): () => void {
		if (typeof speechSynthesis === 'undefined') return () => undefined;
		const look = () => {
			this.isAvailable = speechSynthesis.getVoices().length > 0;
		};
		look();
		speechSynthesis.addEventListener('voiceschanged', look);
		return () => {
			speechSynthesis.removeEventListener('voiceschanged', look);
			speechSynthesis.cancel();
		};
	}

	/** @param language BCP 47 tag */
	say(text: string, language: string): void {
		if (!this.isAvailable) return;
		const utterance = new SpeechSynthesisUtterance(text);
		utterance.lang = language;
		// What is being said belongs to the card before.
		speechSynthesis.cancel();
		speechSynthesis.speak(utterance);
	}

	hush(): void {
		if (this.isAvailable) speechSynthesis.cancel();
	}
}
