// The embedded database: SQLite as WebAssembly, one file on disk, no compiler needed to install it.
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import sqlite from "node-sqlite3-wasm";
import { claim } from "./owner.mjs";

const schema = `
  CREATE TABLE IF NOT EXISTS submission (
    id TEXT PRIMARY KEY, reader TEXT NOT NULL, answer TEXT NOT NULL, created INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS subscription (
    reader TEXT NOT NULL, list TEXT NOT NULL, email TEXT NOT NULL, name TEXT, source TEXT,
    state TEXT NOT NULL CHECK (state IN ('pending', 'subscribed')), requested INTEGER NOT NULL, confirmed INTEGER,
    PRIMARY KEY (reader, list)
  ) STRICT;
  CREATE TABLE IF NOT EXISTS confirmation (
    token TEXT PRIMARY KEY, reader TEXT NOT NULL, lists TEXT NOT NULL, submission TEXT NOT NULL,
    created INTEGER NOT NULL, used INTEGER
  ) STRICT;
  CREATE TABLE IF NOT EXISTS consent (
    submission TEXT PRIMARY KEY, reader TEXT NOT NULL, record TEXT NOT NULL, address TEXT NOT NULL,
    received INTEGER NOT NULL, confirmed INTEGER
  ) STRICT;
  CREATE TABLE IF NOT EXISTS mail (
    id INTEGER PRIMARY KEY, message TEXT NOT NULL UNIQUE, recipient TEXT NOT NULL, subject TEXT, text TEXT,
    tries INTEGER NOT NULL DEFAULT 0, due INTEGER NOT NULL, state TEXT NOT NULL DEFAULT 'queued'
  ) STRICT;
  CREATE INDEX IF NOT EXISTS mail_due ON mail (state, due);
  CREATE TABLE IF NOT EXISTS attempt (bucket TEXT NOT NULL, made INTEGER NOT NULL) STRICT;
  CREATE INDEX IF NOT EXISTS attempt_bucket ON attempt (bucket, made);
`;

/**
 * Opens the database in a directory. With the package's usual settings a killed process would leave a half-written transaction
 * behind: its file layer takes its own lock for somebody else's and so never plays a rollback journal back (seen with 0.8.60: 1,448 of
 * 1,500 rows changed after a kill in an uncommitted update). A write-ahead log needs no playing back, and the exclusive mode lets it
 * work without shared memory. Both can go when the package answers xCheckReservedLock for other processes only.
 */
export async function openDatabase(directory) {
  await mkdir(directory, { recursive: true });
  const release = await claim(directory);
  const path = join(directory, "signups.db");
  // The package's lock is a folder that outlives a killed process; the claim above has made sure that nobody else holds it.
  await rm(`${path}.lock`, { recursive: true, force: true });
  const database = new sqlite.Database(path);
  try {
    database.exec("PRAGMA locking_mode = EXCLUSIVE");
    const { journal_mode: mode } = database.get("PRAGMA journal_mode = WAL");
    if (mode !== "wal") throw new Error(`The database at ${path} could not be given a write-ahead log.`);
    database.exec("PRAGMA synchronous = FULL");
    database.exec(schema);
  } catch (error) {
    database.close();
    await release();
    throw error;
  }
  return {
    run: (sql, values) => database.run(sql, values),
    get: (sql, values) => database.get(sql, values) ?? undefined,
    all: (sql, values) => database.all(sql, values),
    /** All of it, or nothing. Synchronous, so that no other request comes between. */
    transaction(work) {
      database.exec("BEGIN IMMEDIATE");
      try {
        const result = work();
        database.exec("COMMIT");
        return result;
      } catch (error) {
        if (database.inTransaction) database.exec("ROLLBACK");
        throw error;
      }
    },
    async close() {
      database.close();
      await release();
    },
  };
}
