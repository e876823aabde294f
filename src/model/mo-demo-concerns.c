/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Three invented concerns: raised today, shared and watched, and one that waits for the second
 * signature. */
#include "model/mo-demo-private.h"
#include "store/mo-stmt.h"

#define PRIYA "Priya Nair"
#define TESSA "Tessa Asante"
#define RUTH  "Ruth Holt"

typedef struct {
  const char *who, *login, *words, *state;
  int days_ago, minute;
} Raised;

typedef struct {
  Demo *demo;
  gint64 id;
  MoDay raised;
} Case;

static gint64
raised_row (Case *it, const Raised *raised, gint64 pairing, gint64 person, int number)
{
  Demo *demo = it->demo;
  it->raised = demo->today - raised->days_ago;
  g_autofree char *at = demo_instant (it->raised, raised->minute), *uuid = demo_uuid (demo);
  g_autofree char *code = g_strdup_printf ("S-%04d", number);
  MoChange *change = mo_change_new ("concern", 0, 0);
  mo_change_text (change, "uuid", uuid);
  mo_change_text (change, "number", code);
  mo_change_int (change, "person", person);
  mo_change_int (change, "pairing", pairing);
  mo_change_text (change, "raised_by", raised->who);
  mo_change_text (change, "raised_login", raised->login);
  mo_change_text (change, "raised_at", at);
  mo_change_day (change, "raised_on", it->raised);
  mo_change_text (change, "words", raised->words);
  mo_change_text (change, "state", raised->state);
  return demo_save (demo, change);
}

static void
entry (Case *it, int day, int minute, const char *who, const char *kind, const char *words)
{
  g_autofree char *at = demo_instant (it->raised + day, minute);
  MoChange *change = mo_change_new ("concern_entry", 0, 0);
  mo_change_int (change, "concern", it->id);
  mo_change_text (change, "at", at);
  mo_change_text (change, "who", who);
  mo_change_text (change, "kind", kind);
  mo_change_text (change, "words", words);
  demo_save (it->demo, change);
}

static void
triaged (Case *it, MoChange *change, const char *serious, const char *words)
{
  g_autofree char *at = demo_instant (it->raised, 15 * 60 + 5);
  mo_change_text (change, "seriousness", serious);
  mo_change_text (change, "triaged_by", PRIYA);
  mo_change_text (change, "triaged_at", at);
  mo_change_text (change, "triage_words", words);
  entry (it, 0, 15 * 60 + 5, PRIYA, "triaged", words);
}

static void
decided (Case *it, MoChange *change, int minute)
{
  g_autofree char *at = demo_instant (it->raised, minute);
  mo_change_text (change, "decided_by", PRIYA);
  mo_change_text (change, "decided_at", at);
}

/* Told the GP with consent, watched since. */
static void
watched (Case *it)
{
  g_autofree char *at = demo_instant (it->raised, 16 * 60 + 20);
  MoChange *told = mo_change_new ("concern_told", 0, 0);
  mo_change_int (told, "concern", it->id);
  mo_change_text (told, "whom", "gp");
  mo_change_text (told, "name", "Millfield Surgery, duty doctor");
  mo_change_text (told, "at", at);
  mo_change_day (told, "day_on", it->raised);
  mo_change_text (told, "who", PRIYA);
  mo_change_text (told, "how", "telephone");
  mo_change_text (told, "consent", "given");
  mo_change_text (told, "words", "The doctor rings the same evening.");
  demo_save (it->demo, told);

  MoChange *change = mo_change_new ("concern", it->id, 0);
  triaged (it, change, "high", "Rang at once. Safe for tonight, a friend stays.");
  decided (it, change, 16 * 60 + 20);
  mo_change_text (change, "consent", "given");
  mo_change_day (change, "review_on", it->demo->today + 3);
  entry (it, 1, 10 * 60, PRIYA, "monitored", "Asked after in each call with the mentor.");
  entry (it, 4, 11 * 60 + 30, TESSA, "note", "Seen by the doctor, sleeps better.");
  demo_save (it->demo, change);
}

/* Not shared, with the reason; Ruth has still to sign. */
static void
signed_once (Case *it)
{
  g_autofree char *at = demo_instant (it->raised + 9, 14 * 60);
  const char *why = "No harm came of it; the bank was asked at once.";
  const char *end = "The bank has blocked the card. Nothing was lost, nothing more is needed.";
  MoChange *change = mo_change_new ("concern", it->id, 0);

  triaged (it, change, "medium", "Rang: no number was given away.");
  decided (it, change, 15 * 60 + 40);
  mo_change_text (change, "not_shared_why", why);
  mo_change_text (change, "consent", "not_asked");
  mo_change_text (change, "close_words", end);
  mo_change_text (change, "closed_by", PRIYA);
  mo_change_text (change, "closed_login", it->demo->login ? it->demo->login : "pnair");
  mo_change_text (change, "closed_at", at);
  entry (it, 0, 15 * 60 + 40, PRIYA, "not_shared", why);
  entry (it, 9, 14 * 60, PRIYA, "closing", end);
  demo_save (it->demo, change);
}

void
demo_concerns (Demo *demo)
{
  static const Raised raised[] = {
    { TESSA,
      "tasante",
      "The mentor says: sounded very low, and spoke of “not being here” at the weekend.",
      "monitored",
      12,
      14 * 60 + 30 },
    { TESSA,
      "tasante",
      "Told the mentor of a call from “the bank” that asked for the number of the card.",
      "not_shared",
      20,
      11 * 60 },
    { TESSA,
      "tasante",
      "The mentor saw bruises on the arm on the screen, and was asked to talk of something "
      "else.",
      "raised",
      0,
      9 * 60 + 10 },
  };
  g_auto (MoStmt) stmt =
      mo_stmt_new (demo->store,
                   "SELECT x.id, r.person FROM pairing x JOIN referral r ON r.id = x.referral"
                   " WHERE x.state = 'active' ORDER BY x.id LIMIT 3");
  gint64 pairs[G_N_ELEMENTS (raised)][2];
  guint n = 0;

  while (n < G_N_ELEMENTS (raised) && mo_stmt_step (&stmt)) {
    pairs[n][0] = mo_stmt_int (&stmt, 0);
    pairs[n++][1] = mo_stmt_int (&stmt, 1);
  }
  if (!mo_stmt_finish (&stmt, demo->error ? NULL : &demo->error))
    return;
  for (guint i = 0; i < n; i++) {
    Case it = { .demo = demo };
    it.id = raised_row (&it, &raised[i], pairs[i][0], pairs[i][1], (int) i + 1);
    entry (&it, 0, raised[i].minute, raised[i].who, "raised", raised[i].words);
    if (i == 0)
      watched (&it);
    else if (i == 1)
      signed_once (&it);
  }
}
