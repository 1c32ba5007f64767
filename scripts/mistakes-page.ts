/** What an editor sees in the browser while something in the archive has to be mended. */
import { escapeText } from '../src/text/policy.ts';

/**
 * A page with the report of `check`, word for word. It loads again by itself as soon as a file has changed.
 *
 * @param report what formatProblems() wrote
 */
export function mistakesPage(report: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Something needs mending</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<script type="module" src="/@vite/client"></script>
<style>
body { margin: 3rem auto; max-width: 62rem; padding: 0 1.5rem; font: 1.0625rem/1.5 system-ui, sans-serif; }
pre { overflow-x: auto; font: 0.875rem/1.45 ui-monospace, monospace; }
</style>
</head>
<body>
<h1>Something in the archive needs mending</h1>
<p>The preview comes back by itself when the files are saved without these mistakes.</p>
<pre>${escapeText(report)}</pre>
</body>
</html>
`;
}
