<?php
/*
 * The sign-up protocol (demo/docs/signup-protocol.md) in one PHP file, for a publisher whose host runs PHP 8 with PDO SQLite.
 *
 * Put it anywhere, set SIGNUP_URL to its public address and SIGNUP_DATABASE to a file that the web server can write and does not
 * serve, and give the address to <newsletter-signup action="…">. Mails go out after each answer; let cron run
 * `php signup.php deliver` every minute as well, so that one which could not be sent is tried again.
 *
 * SIGNUP_URL       https://news.example/signup.php   (never taken from the request: the confirmation link is made of it)
 * SIGNUP_DATABASE  path of the database              default: signups.sqlite beside this file's folder
 * SIGNUP_SMTP      host:port of a mail relay         default: PHP's mail()
 * SIGNUP_FROM      sender                            default: letters@ and the host of SIGNUP_URL
 * SIGNUP_ORIGINS   origins that may read answers, separated by blanks; default: *
 */
declare(strict_types=1);

const READER_LIMIT = 5;
const NETWORK_LIMIT = 60;
const LIMIT_SECONDS = 600;
const LINK_DAYS = 7;
const DEFAULT_LIST = 'friday-letter';

/** What a test or another mailer may replace: `fn(string $to, string $subject, string $text, string $messageId): void`, throws on failure. */
$send = getenv('SIGNUP_SMTP') ? 'sendBySmtp' : 'sendByPhp';

function setting(string $name, string $default = ''): string
{
    $value = getenv($name);
    return $value === false || $value === '' ? $default : $value;
}

function database(): PDO
{
    static $database = null;
    if ($database) return $database;
    $database = new PDO('sqlite:' . setting('SIGNUP_DATABASE', dirname(__DIR__) . '/signups.sqlite'));
    $database->setAttribute(PDO::ATTR_ERRMODE, PDO::ERRMODE_EXCEPTION);
    $database->setAttribute(PDO::ATTR_DEFAULT_FETCH_MODE, PDO::FETCH_ASSOC);
    $database->exec('PRAGMA busy_timeout = 10000; PRAGMA synchronous = FULL');
    writeAhead($database);
    $database->exec("
        CREATE TABLE IF NOT EXISTS submission (id TEXT PRIMARY KEY, reader TEXT NOT NULL, created INTEGER NOT NULL);
        CREATE TABLE IF NOT EXISTS subscription (reader TEXT NOT NULL, list TEXT NOT NULL, email TEXT NOT NULL, name TEXT, source TEXT,
            state TEXT NOT NULL, requested INTEGER NOT NULL, confirmed INTEGER, PRIMARY KEY (reader, list));
        CREATE TABLE IF NOT EXISTS confirmation (token TEXT PRIMARY KEY, reader TEXT NOT NULL, lists TEXT NOT NULL,
            submission TEXT NOT NULL, created INTEGER NOT NULL);
        CREATE TABLE IF NOT EXISTS consent (submission TEXT PRIMARY KEY, reader TEXT NOT NULL, record TEXT NOT NULL, address TEXT NOT NULL,
            received INTEGER NOT NULL, confirmed INTEGER);
        CREATE TABLE IF NOT EXISTS mail (id INTEGER PRIMARY KEY, message TEXT NOT NULL, recipient TEXT NOT NULL, subject TEXT, text TEXT,
            tries INTEGER NOT NULL DEFAULT 0, due INTEGER NOT NULL, state TEXT NOT NULL DEFAULT 'queued');
        CREATE TABLE IF NOT EXISTS attempt (bucket TEXT NOT NULL, made INTEGER NOT NULL);
        CREATE INDEX IF NOT EXISTS attempt_bucket ON attempt (bucket, made)");
    return $database;
}

/** SQLite does not wait its turn for this change, which the first requests of a new database want to make all at once. */
function writeAhead(PDO $database): void
{
    for ($tries = 0; ; $tries += 1) {
        try {
            $database->exec('PRAGMA journal_mode = WAL');
            return;
        } catch (PDOException $busy) {
            if ($tries === 100) throw $busy;
            usleep(50_000);
        }
    }
}

function query(string $sql, array $values = []): array
{
    $statement = database()->prepare($sql);
    $statement->execute($values);
    return $statement->columnCount() ? $statement->fetchAll() : [];
}

function transaction(callable $work): mixed
{
    database()->exec('BEGIN IMMEDIATE');
    try {
        $result = $work();
        database()->exec('COMMIT');
        return $result;
    } catch (Throwable $error) {
        database()->exec('ROLLBACK');
        throw $error;
    }
}

/* ---- Answers ---- */

class Answer extends Exception
{
    public function __construct(public int $status, public array $body = [], public array $headers = [], public array $lists = [])
    {
        parent::__construct((string) $status);
    }
}

function problem(int $status, string $kind, string $title, array $members = [], array $headers = []): Answer
{
    return new Answer($status, ['type' => "https://standfirst.example/problems#$kind", 'title' => $title, 'status' => $status] + $members, $headers);
}

function sendBytes(int $status, string $type, string $body, array $headers = []): void
{
    $origins = preg_split('/\s+/', setting('SIGNUP_ORIGINS', '*'));
    $origin = $_SERVER['HTTP_ORIGIN'] ?? '';
    http_response_code($status);
    if ($origins === ['*']) header('Access-Control-Allow-Origin: *');
    else {
        header('Vary: Origin');
        if (in_array($origin, $origins, true)) header("Access-Control-Allow-Origin: $origin");
    }
    header('Access-Control-Expose-Headers: Retry-After');
    header('Cache-Control: no-store');
    header('X-Content-Type-Options: nosniff');
    header('Referrer-Policy: no-referrer');
    foreach ($headers as $name => $value) header("$name: $value");
    if ($type !== '') header("Content-Type: $type");
    header('Content-Length: ' . strlen($body));
    echo $body;
    // The reader has the answer before the mail is on its way.
    if (function_exists('fastcgi_finish_request')) fastcgi_finish_request();
    else flush();
}

function sendAnswer(Answer $answer): void
{
    if (preg_match('~\btext/html\b~', $_SERVER['HTTP_ACCEPT'] ?? '')) {
        $state = $answer->body['status'] === 'pending' ? 'pending' : substr(strrchr($answer->body['type'], '#'), 1);
        $lists = array_filter($answer->lists, 'isListKey');
        sendBytes(303, '', '', ['Location' => setting('SIGNUP_URL') . '?' . http_build_query(['page' => $state, 'list' => implode(' ', $lists)])]);
        return;
    }
    $type = $answer->status < 300 ? 'application/json' : 'application/problem+json';
    sendBytes($answer->status, "$type; charset=utf-8", json_encode($answer->body, JSON_UNESCAPED_SLASHES | JSON_THROW_ON_ERROR), $answer->headers);
}

function escape(string $text): string
{
    return htmlspecialchars($text, ENT_QUOTES | ENT_SUBSTITUTE, 'UTF-8');
}

function sendPage(int $status, string $title, string $content): void
{
    $policy = "default-src 'none'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
    $page = '<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
        . '<title>' . escape($title) . '</title><h1>' . escape($title) . "</h1>$content";
    sendBytes($status, 'text/html; charset=utf-8', $page, ['Content-Security-Policy' => $policy]);
}

function sendStatusPage(string $state): void
{
    $lists = array_filter(explode(' ', (string) ($_GET['list'] ?? '')), 'isListKey');
    $hidden = implode('', array_map(fn ($list) => '<input type="hidden" name="list" value="' . escape($list) . '">', $lists));
    $again = '<form method="post" action="' . escape(setting('SIGNUP_URL')) . "\">$hidden<label>E-mail address "
        . '<input type="email" name="email" autocomplete="email" required></label> <button>Sign up</button></form>';
    $pages = [
        'pending' => ['Look into your inbox', '<p>We have sent you a letter. Press the button in it and you are on the list.</p>'],
        'subscribed' => ['You are on the list', '<p>The next letter comes to you.</p>'],
        'invalid' => ['That address does not look right', "<p>Nothing was stored. Please look at it once more.</p>$again"],
        'limited' => ['That was a little often', '<p>Nothing was stored. Please try again in a few minutes.</p>'],
        'unavailable' => ['Not now, sorry', '<p>Nothing was stored. Please send the form again in a minute.</p>'],
        'malformed' => ['That form did not reach us whole', '<p>Nothing was stored.</p>'],
    ];
    [$title, $content] = $pages[$state] ?? ['Nothing here', ''];
    sendPage(isset($pages[$state]) ? 200 : 404, $title, $content);
}

/* ---- The request ---- */

function isListKey(mixed $key): bool
{
    return is_string($key) && preg_match('/^[\w.-]{1,64}$/D', $key) === 1;
}

function readForm(string $text): array
{
    $fields = ['list' => []];
    foreach (array_filter(explode('&', $text), 'strlen') as $pair) {
        [$name, $value] = array_map('urldecode', explode('=', $pair, 2) + [1 => '']);
        if ($name === 'list' || $name === 'list[]') $fields['list'][] = $value;
        else $fields[$name] = $value;
    }
    return $fields;
}

function readFields(): array
{
    $text = stream_get_contents(fopen('php://input', 'rb'), 65537);
    if (strlen($text) > 65536) throw problem(413, 'malformed', 'The body is too long');
    $type = strtolower(trim(explode(';', $_SERVER['CONTENT_TYPE'] ?? '')[0]));
    if ($type === 'application/x-www-form-urlencoded') return readForm($text);
    if ($type !== 'application/json') throw problem(415, 'malformed', 'Send a form-encoded body or JSON');
    $fields = json_decode($text, true);
    if (!is_array($fields) || ($fields !== [] && array_is_list($fields))) throw problem(400, 'malformed', 'An object is expected');
    return ['list' => (array) ($fields['list'] ?? [])] + $fields;
}

function readAddress(mixed $value): string
{
    $wrong = problem(422, 'invalid', 'This is no e-mail address', ['field' => 'email']);
    if (!is_string($value) || preg_match('//u', $value) !== 1) throw $wrong;
    $typed = trim($value);
    $at = strrpos($typed, '@');
    if ($at === false) throw $wrong;
    $local = substr($typed, 0, $at);
    $domain = strtolower(substr($typed, $at + 1));
    if (function_exists('idn_to_ascii')) $domain = (string) idn_to_ascii($domain);
    if ($local === '' || strlen($local) > 64 || strlen("$local@$domain") > 254) throw $wrong;
    if (preg_match('/[\s\p{Cc}@<>(),;:\\\\"[\]]|^\.|\.$|\.\./u', $local)) throw $wrong;
    if (!preg_match('/^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]*[a-z0-9])$/D', $domain)) throw $wrong;
    return "$local@$domain";
}

/** A record that came as JSON text or as an object; kept as JSON text. */
function readRecord(array $fields, string $name): ?string
{
    $value = $fields[$name] ?? '';
    if ($value === '') return null;
    $record = is_string($value) ? json_decode($value, true) : $value;
    $text = is_array($record) && !array_is_list($record) ? json_encode($record, JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE) : '';
    if ($text === '' || strlen($text) > 8192) throw problem(422, 'invalid', 'Not a small JSON object', ['field' => $name]);
    return $text;
}

function readSubmission(array $fields): string
{
    $header = $_SERVER['HTTP_IDEMPOTENCY_KEY'] ?? '';
    $given = $fields['submission'] ?? '';
    $submission = $given === '' ? $header : $given;
    $isOne = is_string($submission) && ($header === '' || $header === $submission);
    if ($submission === '') return newUuid();
    if (!$isOne || !preg_match('/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/Di', $submission)) {
        throw problem(422, 'invalid', 'A submission is one UUID', ['field' => 'submission']);
    }
    return strtolower($submission);
}

function newUuid(): string
{
    $bytes = random_bytes(16);
    $bytes[6] = chr((ord($bytes[6]) & 0x0f) | 0x40);
    $bytes[8] = chr((ord($bytes[8]) & 0x3f) | 0x80);
    return vsprintf('%s%s-%s-%s-%s-%s%s%s', str_split(bin2hex($bytes), 4));
}

/* ---- The sign-up ---- */

function countTry(string $bucket, int $most): void
{
    $since = time() - LIMIT_SECONDS;
    [$row] = query('SELECT count(*) AS tries, min(made) AS oldest FROM
        (SELECT made FROM attempt WHERE bucket = ? AND made > ? ORDER BY made DESC LIMIT ' . $most . ')', [$bucket, $since]);
    if ($row['tries'] >= $most) {
        $wait = max(1, $row['oldest'] + LIMIT_SECONDS - time());
        throw problem(429, 'limited', 'Too many tries', ['retryAfter' => $wait], ['Retry-After' => (string) $wait]);
    }
    query('INSERT INTO attempt VALUES (?, ?)', [$bucket, time()]);
}

function storeSignup(string $email, ?string $name, array $lists, string $submission, ?string $source, ?string $consent): void
{
    $reader = strtolower($email);
    $earlier = query('SELECT reader FROM submission WHERE id = ?', [$submission]);
    if ($earlier && $earlier[0]['reader'] === $reader) return;
    if ($earlier) throw problem(422, 'invalid', 'This submission belongs to another address', ['field' => 'submission']);
    // A limit that is reached rolls the count of the other one back with the rest of the transaction.
    countTry('address ' . hash('sha256', $reader), READER_LIMIT);
    countTry('network ' . ($_SERVER['REMOTE_ADDR'] ?? ''), NETWORK_LIMIT);
    $now = time();
    $known = true;
    foreach ($lists as $list) {
        $known = $known && query("SELECT 1 FROM subscription WHERE reader = ? AND list = ? AND state = 'subscribed'", [$reader, $list]);
        query("INSERT OR IGNORE INTO subscription VALUES (?, ?, ?, ?, ?, 'pending', ?, NULL)", [$reader, $list, $email, $name, $source, $now]);
    }
    query('INSERT INTO submission VALUES (?, ?, ?)', [$submission, $reader, $now]);
    if ($consent !== null) query('INSERT OR IGNORE INTO consent VALUES (?, ?, ?, ?, ?, NULL)', [$submission, $reader, $consent, $_SERVER['REMOTE_ADDR'] ?? '', $now]);
    $titles = implode(', ', $lists);
    $token = rtrim(strtr(base64_encode(random_bytes(32)), '+/', '-_'), '=');
    if (!$known) query('INSERT INTO confirmation VALUES (?, ?, ?, ?, ?)', [hash('sha256', $token), $reader, json_encode($lists), $submission, $now]);
    // Somebody already on the list gets a mail too: the same answer, the same work.
    $subject = $known ? "You already receive $titles" : "Please confirm: $titles";
    $text = $known
        ? "Hello,\n\nsomebody, perhaps you, asked for $titles at this address. It is yours already; there is nothing to do.\n"
        : "Hello,\n\nsomebody, we hope you, asked for $titles at this address.\nOpen this page and press the button, and it is yours:\n\n"
            . setting('SIGNUP_URL') . "?token=$token\n\nIf it was not you, do nothing.\n";
    $message = "<$submission@" . parse_url(setting('SIGNUP_URL'), PHP_URL_HOST) . '>';
    query('INSERT INTO mail (message, recipient, subject, text, due) VALUES (?, ?, ?, ?, ?)', [$message, $email, $subject, $text, $now]);
}

function signUp(): Answer
{
    $fields = readFields();
    $lists = array_values(array_unique($fields['list'] ?: [DEFAULT_LIST], SORT_REGULAR));
    try {
        if (is_string($fields['website'] ?? null) && trim($fields['website']) !== '') return new Answer(202, ['status' => 'pending']);
        $email = readAddress($fields['email'] ?? null);
        $name = $fields['name'] ?? '';
        if (!is_string($name) || strlen($name) > 800) throw problem(422, 'invalid', 'The name is too long', ['field' => 'name']);
        if (count($lists) > 20 || array_filter($lists, 'isListKey') !== $lists) throw problem(422, 'invalid', 'No such list', ['field' => 'list']);
        $submission = readSubmission($fields);
        [$source, $consent] = [readRecord($fields, 'source'), readRecord($fields, 'consent')];
        transaction(fn () => storeSignup($email, trim($name) ?: null, $lists, $submission, $source, $consent));
        return new Answer(202, ['status' => 'pending']);
    } catch (Answer $answer) {
        $answer->lists = $lists;
        throw $answer;
    }
}

function findToken(mixed $token): ?array
{
    if (!is_string($token)) return null;
    $rows = query('SELECT * FROM confirmation WHERE token = ? AND created > ?', [hash('sha256', $token), time() - LINK_DAYS * 86400]);
    return $rows[0] ?? null;
}

function confirm(mixed $token): bool
{
    return transaction(function () use ($token) {
        $found = findToken($token);
        if (!$found) return false;
        foreach (json_decode($found['lists'], true) as $list) {
            query("UPDATE subscription SET state = 'subscribed', confirmed = coalesce(confirmed, ?) WHERE reader = ? AND list = ?", [time(), $found['reader'], $list]);
        }
        query('UPDATE consent SET confirmed = coalesce(confirmed, ?) WHERE submission = ?', [time(), $found['submission']]);
        return true;
    });
}

/* ---- Mail ---- */

function mailHeaders(string $messageId): array
{
    $host = parse_url(setting('SIGNUP_URL'), PHP_URL_HOST);
    return [
        'From' => setting('SIGNUP_FROM', "letters@$host"), 'Message-ID' => $messageId, 'Date' => date(DATE_RFC2822), 'MIME-Version' => '1.0',
        'Content-Type' => 'text/plain; charset=utf-8', 'Content-Transfer-Encoding' => 'base64', 'Auto-Submitted' => 'auto-generated',
    ];
}

function sendByPhp(string $to, string $subject, string $text, string $messageId): void
{
    $encoded = '=?UTF-8?B?' . base64_encode($subject) . '?=';
    if (!mail($to, $encoded, chunk_split(base64_encode($text)), mailHeaders($messageId))) throw new RuntimeException('mail() refused');
}

function sendBySmtp(string $to, string $subject, string $text, string $messageId): void
{
    [$host, $port] = explode(':', setting('SIGNUP_SMTP')) + [1 => '25'];
    $socket = @stream_socket_client("tcp://$host:$port", $code, $reason, 10) ?: throw new RuntimeException("No mail relay: $reason");
    stream_set_timeout($socket, 20);
    $say = function (?string $line, int $wanted) use ($socket): void {
        if ($line !== null) fwrite($socket, "$line\r\n");
        do $reply = (string) fgets($socket, 1000); while (substr($reply, 3, 1) === '-');
        if (intdiv((int) $reply, 100) !== $wanted) throw new RuntimeException("The mail relay said: $reply", (int) $reply);
    };
    $from = mailHeaders($messageId)['From'];
    $headers = ['To' => $to, 'Subject' => '=?UTF-8?B?' . base64_encode($subject) . '?='] + mailHeaders($messageId);
    $head = implode("\r\n", array_map(fn ($name, $value) => "$name: $value", array_keys($headers), $headers));
    $say(null, 2);
    $say('EHLO ' . parse_url(setting('SIGNUP_URL'), PHP_URL_HOST), 2);
    $say("MAIL FROM:<$from>" . (preg_match('/[^\x00-\x7f]/', $to) ? ' SMTPUTF8' : ''), 2);
    $say("RCPT TO:<$to>", 2);
    $say('DATA', 3);
    // Base64 lines never begin with a dot, so none has to be doubled.
    $say("$head\r\n\r\n" . chunk_split(base64_encode($text)) . '.', 2);
    fwrite($socket, "QUIT\r\n");
    fclose($socket);
}

/** Sends what is due. A mail is claimed for a minute first, so that two requests at once do not both send it. */
function deliver(callable $send): void
{
    foreach (query("SELECT * FROM mail WHERE state = 'queued' AND due <= ? ORDER BY due LIMIT 20", [time()]) as $mail) {
        $claim = database()->prepare("UPDATE mail SET due = ?, tries = tries + 1 WHERE id = ? AND due = ? AND state = 'queued'");
        $claim->execute([time() + 60, $mail['id'], $mail['due']]);
        if ($claim->rowCount() === 0) continue;
        try {
            $send($mail['recipient'], $mail['subject'], $mail['text'], $mail['message']);
            query("UPDATE mail SET state = 'sent', subject = NULL, text = NULL WHERE id = ?", [$mail['id']]);
        } catch (Throwable $error) {
            error_log($error->getMessage());
            $isFinal = $error->getCode() >= 500 || $mail['tries'] > 40;
            query('UPDATE mail SET state = ?, due = ? WHERE id = ?', [$isFinal ? 'refused' : 'queued', time() + min(3600, 2 ** $mail['tries']), $mail['id']]);
        }
    }
}

/* ---- What was asked for ---- */

function answerGet(): void
{
    if (isset($_GET['page'])) {
        sendStatusPage((string) $_GET['page']);
        return;
    }
    $found = findToken($_GET['token'] ?? null);
    if (!$found) {
        sendPage(404, 'This link has gone stale', '<p>It is older than a week or was never ours.</p>');
        return;
    }
    $lists = escape(implode(', ', json_decode($found['lists'], true)));
    sendPage(200, 'Confirm your address', "<p>One press, and $lists comes to you.</p>"
        . '<form method="post" action="?confirm"><input type="hidden" name="token" value="' . escape($_GET['token']) . '"><button>Yes, send it to me</button></form>');
}

function answerConfirm(): void
{
    $token = readForm((string) file_get_contents('php://input'))['token'] ?? null;
    if (confirm($token)) sendBytes(303, '', '', ['Location' => setting('SIGNUP_URL') . '?page=subscribed']);
    else sendPage(404, 'This link has gone stale', '<p>It is older than a week or was never ours.</p>');
}

function answerRequest(): void
{
    $method = $_SERVER['REQUEST_METHOD'];
    if ($method === 'OPTIONS') {
        sendBytes(204, '', '', ['Access-Control-Allow-Methods' => 'POST', 'Access-Control-Allow-Headers' => 'content-type, idempotency-key', 'Access-Control-Max-Age' => '86400']);
    } elseif ($method === 'GET' || $method === 'HEAD') answerGet();
    elseif ($method !== 'POST') sendAnswer(problem(405, 'malformed', 'Not this method', [], ['Allow' => 'GET, HEAD, POST, OPTIONS']));
    elseif (isset($_GET['confirm'])) answerConfirm();
    else sendAnswer(signUp());
}

ignore_user_abort(true);
ini_set('display_errors', '0');
if (setting('SIGNUP_URL') === '') {
    error_log('signup.php: set SIGNUP_URL to the public address of this file');
    http_response_code(500);
    exit(1);
}
if (PHP_SAPI === 'cli') {
    if (($argv[1] ?? '') === 'deliver') deliver($send);
    exit;
}
try {
    answerRequest();
} catch (Answer $answer) {
    sendAnswer($answer);
} catch (Throwable $error) {
    error_log((string) $error);
    sendAnswer(problem(503, 'unavailable', 'Nothing was stored, please try again', [], ['Retry-After' => '5']));
}
try {
    deliver($send);
} catch (Throwable $error) {
    error_log((string) $error);
}
