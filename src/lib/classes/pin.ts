/** Digits. */
const PIN_LENGTH = { least: 4, most: 8 } as const;

export type PinFault = 'pin-shape' | 'pin-simple';

/** Digits of any script as those of ours, without spaces. */
export function tidyPin(typed: string): string {
	return typed.normalize('NFKC').replace(/\s/g, '');
}

/** @returns undefined for a PIN that may be chosen: not one digit again and again, nor digits that count up or down */
export function faultOfPin(pin: string): PinFault | undefined {
	if (!/^\d+$/.test(pin) || pin.length < PIN_LENGTH.least || pin.length > PIN_LENGTH.most) return 'pin-shape';
	const digits = Array.from(pin, Number);
	const steps = new Set(digits.slice(1).map((digit, index) => (digit - (digits[index] ?? 0) + 10) % 10));
	const [step] = steps;
	return steps.size === 1 && (step === 0 || step === 1 || step === 9) ? 'pin-simple' : undefined;
}
