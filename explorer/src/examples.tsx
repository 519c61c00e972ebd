import { useEditorContext } from "@graphiql/react";
import { useRef } from "react";
import type { Example } from "./example.ts";

/** The menu of runnable queries: choosing one puts it in the editor. */
export function Examples({ examples }: { examples: Example[] }) {
	const { queryEditor, variableEditor, setOperationName } = useEditorContext({ nonNull: true });
	const menu = useRef<HTMLElement>(null);

	function choose({ query, operation }: Example) {
		queryEditor?.setValue(query);
		setOperationName(operation);
		variableEditor?.setValue("");
		menu.current?.hidePopover();
		queryEditor?.focus();
	}

	return (
		<>
			<button type="button" className="explorer-button" popoverTarget="examples">
				Examples · <span lang="th">ตัวอย่าง</span>
			</button>
			<section
				id="examples"
				ref={menu}
				popover="auto"
				className="examples"
				aria-label="Example queries"
			>
				<ul>
					{examples.map((example) => (
						<li key={example.name}>
							<button type="button" onClick={() => choose(example)}>
								<strong>{example.titleEn}</strong>
								<strong lang="th">{example.titleTh}</strong>
								<span>{example.descriptionEn}</span>
								<span lang="th">{example.descriptionTh}</span>
							</button>
						</li>
					))}
				</ul>
			</section>
		</>
	);
}
