/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What an office has on its desk: support calls to mentors, messages to pass on, own tasks. */
#include "model/mo-demo-private.h"
#include "store/mo-stmt.h"

typedef struct {
  gint64 id, person;
  MoDay first;
} Row;

static GArray *
rows_of (Demo *demo, MoStmt stmt)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (Row));
  while (!demo->error && mo_stmt_step (&stmt)) {
    Row row = { mo_stmt_int (&stmt, 0), mo_stmt_int (&stmt, 1), mo_stmt_day (&stmt, 2) };
    g_array_append_val (rows, row);
  }
  if (!demo->error)
    mo_stmt_finish (&stmt, &demo->error);
  mo_stmt_clear (&stmt);
  return rows;
}

/* Every sixth week while matched; one of them a few days late, as in life. */
static void
add_support (Demo *demo)
{
  g_autoptr (GArray) mentors =
      rows_of (demo,
               mo_stmt_new (demo->store,
                            "SELECT t.id, t.person, min(c.day_on) FROM mentor t"
                            " JOIN pairing x ON x.mentor = t.id JOIN call c ON c.pairing = x.id"
                            " WHERE c.state = 'done'"
                            " AND x.state IN('active','paused','ending')"
                            " GROUP BY t.id, t.person ORDER BY t.id"));
  for (guint i = 0; i < mentors->len; i++) {
    const Row *one = &g_array_index (mentors, Row, i);
    int gap = i % 11 == 5 ? 45 : demo_between (demo, 2, 38);
    MoDay on = demo->today - gap;
    if (on < one->first + 2) /* the one after the first call is still to come */
      continue;
    MoChange *change = mo_change_new ("supervision", 0, 0);
    mo_change_int (change, "mentor", one->id);
    mo_change_text (change, "kind", on < one->first + 14 ? "first-call" : "routine");
    mo_change_day (change, "done_on", on);
    mo_change_text (change, "who", i % 2 ? "Tessa Asante" : "Priya Nair");
    mo_change_int (change, "strain", i % 7 == 3 ? 2 : i % 3 ? 0 : 1);
    demo_save (demo, change);
  }
}

typedef struct {
  const char *from, *to, *how, *body;
  int days; /* ago */
  const char *state, *answer;
} Said;

static gint64
add_message (Demo *demo, gint64 pairing, const Said *said, gint64 answers)
{
  g_autofree char *taken = demo_instant (demo->today - said->days, 10 * 60 + 12);
  g_autofree char *passed = demo_instant (demo->today - said->days, 15 * 60 + 5);
  MoChange *change = mo_change_new ("message", 0, 0);
  mo_change_int (change, "pairing", pairing);
  mo_change_text (change, "from_role", said->from);
  mo_change_text (change, "to_role", said->to);
  mo_change_text (change, "body", said->body);
  mo_change_text (change, "taken_by", "Tessa Asante");
  mo_change_text (change, "taken_at", taken);
  mo_change_text (change, "taken_how", said->how);
  mo_change_text (change, "state", said->state);
  if (answers)
    mo_change_int (change, "answers", answers);
  if (!g_str_equal (said->state, "taken")) {
    mo_change_text (change, "passed_by", "Priya Nair");
    mo_change_text (change, "passed_at", passed);
    mo_change_text (change, "passed_how", "phone");
  }
  if (said->answer) {
    mo_change_text (change, "answer", said->answer);
    mo_change_text (change, "answered_by", "Priya Nair");
    mo_change_text (change, "answered_at", passed);
  }
  return demo_save (demo, change);
}

static void
add_messages (Demo *demo)
{
  static const Said messages[] = {
    { "mentor", "mentee", "text", "Can Thursday move to 19:00?", 0, "taken", NULL },
    { "mentee",
      "mentor",
      "phone",
      "Please tell him the chair came, and thank you.",
      1,
      "taken",
      NULL },
    { "mentor",
      "mentee",
      "email",
      "Sorry to miss the call: back on Monday.",
      2,
      "passed",
      NULL },
    { "mentee",
      "mentor",
      "phone",
      "Which cushion did he mean?",
      6,
      "answered",
      "The low one with two air cells." },
    { "mentor",
      "mentee",
      "phone",
      "The name of the gloves is written down for her.",
      9,
      "passed",
      NULL },
  };
  static const Said back = {
    "mentor", "mentee", "phone", "The low one with two air cells.", 5, "no_answer_needed", NULL
  };
  g_autoptr (GArray) pairs =
      rows_of (demo,
               mo_stmt_new (demo->store,
                            "SELECT x.id, r.person, x.started_on FROM pairing x"
                            " JOIN referral r ON r.id = x.referral"
                            " WHERE x.state = 'active' ORDER BY x.id DESC LIMIT 5"));
  for (guint i = 0; i < pairs->len && i < G_N_ELEMENTS (messages); i++) {
    gint64 pairing = g_array_index (pairs, Row, i).id;
    gint64 id = add_message (demo, pairing, &messages[i], 0);
    if (messages[i].answer)
      add_message (demo, pairing, &back, id);
  }
}

static void
add_tasks (Demo *demo)
{
  static const struct {
    const char *words, *note;
    int days, owner; /* from today; -1: nobody yet */
    gboolean about, done;
  } tasks[] = {
    { "Ask the GP about the letter", NULL, -2, 0, TRUE, FALSE },
    { "Ring back about the family weekend",
      "After four, she works mornings",
      0,
      0,
      TRUE,
      FALSE },
    { "Book the room for the training", NULL, 0, 1, FALSE, FALSE },
    { "Send the large print form again", NULL, 3, -1, TRUE, FALSE },
    { "Order stamps", NULL, 6, 1, FALSE, FALSE },
    { "Write to the centre about new leaflets", NULL, G_MAXINT, -1, FALSE, FALSE },
    { "Thank the speaker", NULL, -9, 0, FALSE, TRUE },
    { "Check the new telephone number", NULL, -5, 1, TRUE, TRUE },
  };
  g_autoptr (GArray) people = rows_of (
      demo,
      mo_stmt_new (demo->store,
                   "SELECT r.id, r.person, r.received_on FROM referral r"
                   " WHERE r.state IN('awaiting_match','assessed') ORDER BY r.id LIMIT 8"));
  for (guint i = 0; i < G_N_ELEMENTS (tasks); i++) {
    MoDay due = tasks[i].days == G_MAXINT ? MO_DAY_NONE : demo->today + tasks[i].days;
    MoChange *change = mo_change_new ("task", 0, 0);
    mo_change_text (change, "subject", tasks[i].words);
    mo_change_text (change, "note", tasks[i].note);
    mo_change_day (change, "due_on", due);
    mo_change_text (change, "made_by", "Priya Nair");
    if (tasks[i].owner >= 0)
      mo_change_int (change, "owner", demo->owners[tasks[i].owner]);
    if (tasks[i].about && i < people->len)
      mo_change_int (change, "person", g_array_index (people, Row, i).person);
    if (tasks[i].done) {
      mo_change_day (change, "done_on", due);
      mo_change_text (change, "done_by", "Priya Nair");
    }
    demo_save (demo, change);
  }
}

void
demo_day (Demo *demo)
{
  add_support (demo);
  add_messages (demo);
  add_tasks (demo);
}
