import type { helpTexts as vi } from './help-vi.ts';

export const helpTexts: typeof vi = {
  title: 'Lan Tỏa: from the plan a province signs to the report it owes, with proof.',
  usage: 'Usage: lantoa VERB [OPTIONS]     (lantoa VERB --help for more)',
  exits:
    'Exit codes: 0 done · 1 the work could not be done (broken file, wrong data) · 2 wrong use, wrong configuration or cannot start · 130 interrupted',
  verbs: {
    parse: {
      use: 'parse FILE… [--out DIR]',
      line: 'Reads documents (.docx .doc .pdf .html .txt, pictures) into JSON; needs no database.',
      more: ['--out, -o  one NAME.json per input in the folder; otherwise standard output'],
    },
    import: {
      use: 'import FILE… [--together] [--duplicate new-version|separate|discard]',
      line: 'Takes documents in as the desk does and says where to review them; uses a running server where there is one.',
      more: [
        '--together   the files are photographs of one document',
        '--duplicate  for one we hold already: new-version adds a version, separate keeps both, discard keeps ours;',
        '             without it a person decides on the screen',
        'Exit code 1 if a file could not be taken; the others are taken all the same',
      ],
    },
    start: { use: 'start', line: 'Runs everything on this machine (npm start calls this).', more: [] },
    serve: {
      use: 'serve',
      line: 'Runs the web server and takes jobs.',
      more: [
        '--no-worker  take no jobs (when a worker runs elsewhere)',
        'Environment: DATABASE_URL, LANTOA_HOST, LANTOA_PORT, LANTOA_DATA, LANTOA_ORIGINS, LANTOA_TRUST_PROXY',
      ],
    },
    worker: { use: 'worker', line: 'Takes jobs only, opens no port.', more: [] },
    migrate: { use: 'migrate', line: 'Brings the database up to this version.', more: [] },
    begin: {
      use: 'begin --province NAME --email EMAIL --name "FULL NAME"',
      line: 'Erases the demonstration, makes the real province and its administrator.',
      more: ['--agencies FILE.json  the first catalogue of agencies (default: the provincial bodies since 2025)'],
    },
    user: {
      use: 'user list | add --email --name --role [--organization CODE] | reset --email | suspend --email',
      line: 'Lists, adds, resets and suspends accounts.',
      more: [],
    },
    backup: {
      use: 'backup FILE [--passphrase-file FILE]',
      line: 'Writes data and originals into one file.',
      more: ['--passphrase-file  includes the secret key, encrypted under the passphrase in the file'],
    },
    restore: {
      use: 'restore FILE [--passphrase-file FILE]',
      line: 'Restores into an empty database and data folder (this machine or DATABASE_URL).',
      more: [],
    },
    doctor: { use: 'doctor', line: 'Says what is wrong with this installation and how to mend it.', more: [] },
  },
};
