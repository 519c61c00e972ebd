/** Carries what is asked together in one go; one answer for each, in their order. */
type Carry<Question, Answer> = (questions: Question[]) => Promise<Answer[]>;

/** Collects what is asked in one tick, so that the parallel parts of a plan travel in one request. */
export class Batching<Question, Answer> {
	readonly #carry: Carry<Question, Answer>;
	readonly #most: number;
	#waiting: { questions: Question[]; answers: Promise<Answer[]> } | undefined;

	constructor(carry: Carry<Question, Answer>, most: number) {
		this.#carry = carry;
		this.#most = most;
	}

	async ask(question: Question): Promise<Answer> {
		const batch = this.#waiting ?? this.#begin();
		const place = batch.questions.push(question) - 1;
		if (batch.questions.length === this.#most) this.#waiting = undefined;
		const answers = await batch.answers;
		const answer = answers[place];
		if (answer === undefined) throw new Error("fewer answers than questions");
		return answer;
	}

	#begin() {
		const questions: Question[] = [];
		const answers = Promise.resolve().then(() => {
			if (this.#waiting === batch) this.#waiting = undefined;
			return this.#carry(questions);
		});
		const batch = { questions, answers };
		this.#waiting = batch;
		return batch;
	}
}
