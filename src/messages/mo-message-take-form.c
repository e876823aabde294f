/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A message is taken while somebody is on the telephone: whose pair, from whom, the words. */
#include <glib/gi18n-lib.h>

#include "messages/mo-message-asking.h"
#include "messages/mo-message-forms.h"
#include "model/mo-message-jobs.h"
#include "store/mo-calls.h"
#include "widget/mo-problem.h"

static const MoPairView *
pair_of (MoMessageAsking *asking, MoFormDialog *form)
{
  g_autofree char *id = mo_form_dialog_get (form, "pair");
  gint64 wanted = g_ascii_strtoll (id, NULL, 10);
  for (guint i = 0; i < asking->pairs->len; i++) {
    const MoPairView *pair = asking->pairs->pdata[i];
    if (pair->id == wanted)
      return pair;
  }
  return NULL;
}

/* "Joan Hallam’s message goes to Peter Lowe." */
static void
say_way (MoFormDialog *form, MoMessageAsking *asking)
{
  const MoPairView *pair = pair_of (asking, form);
  g_autofree char *from = mo_form_dialog_get (form, "from"),
                  *to = mo_form_dialog_get (form, "to");
  g_autofree char *words = NULL;

  if (pair && g_str_equal (from, "mentee"))
    words = g_strdup_printf (_ ("From %s, the mentee"), pair->mentee);
  else if (pair && g_str_equal (from, "mentor"))
    words = g_strdup_printf (_ ("From %s, the mentor"), pair->mentor);
  mo_form_row_set_reading (mo_form_dialog_get_row (form, "from"), words);
  g_clear_pointer (&words, g_free);
  if (pair && g_str_equal (to, "mentee"))
    words = g_strdup_printf (_ ("To %s, the mentee"), pair->mentee);
  else if (pair && g_str_equal (to, "mentor"))
    words = g_strdup_printf (_ ("To %s, the mentor"), pair->mentor);
  else if (pair && g_str_equal (to, "both"))
    words =
        g_strdup_printf (_ ("To %s and to %s, one message each"), pair->mentee, pair->mentor);
  mo_form_row_set_reading (mo_form_dialog_get_row (form, "to"), words);
}

/* Who it is from says for whom it most likely is. */
static void
changed (MoFormDialog *form, const char *key, MoMessageAsking *asking)
{
  if (g_str_equal (key, "from")) {
    g_autofree char *from = mo_form_dialog_get (form, "from");
    mo_form_row_set_value (mo_form_dialog_get_row (form, "to"),
                           g_str_equal (from, "office") ? "both" : mo_message_to (from, NULL));
  }
  say_way (form, asking);
}

static const char *
surname_of_other (const MoPairView *pair, const char *from)
{
  const char *name = g_str_equal (from, "mentor") ? pair->mentor : pair->mentee;
  const char *last = strrchr (name, ' ');
  return last ? last + 1 : name;
}

static void
left (MoFormDialog *form, const char *key, MoMessageAsking *asking)
{
  const MoPairView *pair = pair_of (asking, form);
  g_autofree char *from = mo_form_dialog_get (form, "from");
  if (g_str_equal (key, "body"))
    mo_message_asking_scan (
        form,
        "body",
        pair && !g_str_equal (from, "office") ? surname_of_other (pair, from) : NULL);
}

static void
submitted (MoFormDialog *form, MoMessageAsking *asking)
{
  const MoPairView *pair = pair_of (asking, form);
  g_autofree char *from = mo_form_dialog_get (form, "from"),
                  *to = mo_form_dialog_get (form, "to"),
                  *body = mo_form_dialog_get (form, "body"),
                  *how = mo_form_dialog_get (form, "how");

  if (!pair)
    mo_form_dialog_problem (form, "pair", _ ("Choose whose message it is."));
  if (!*from)
    mo_form_dialog_problem (form, "from", _ ("Say who it is from."));
  if (!*to)
    mo_form_dialog_problem (form, "to", _ ("Say for whom it is."));
  if (*from && g_str_equal (from, to))
    mo_form_dialog_problem (
        form, "to", _ ("A message goes to somebody else than it comes from."));
  if (*from && g_str_equal (to, "both") && !g_str_equal (from, "office"))
    mo_form_dialog_problem (form, "to", _ ("Only the office writes to both of them at once."));
  if (!*body)
    mo_form_dialog_problem (
        form, "body", _ ("Write what was said, in the words that may be passed on."));
  if (mo_form_dialog_has_problem (form))
    return;
  MoMessageTake *take = g_new0 (MoMessageTake, 1);
  *take = (MoMessageTake){ pair->id,
                           g_steal_pointer (&from),
                           g_steal_pointer (&to),
                           g_steal_pointer (&body),
                           *how ? g_steal_pointer (&how) : NULL };
  mo_message_asking_write (form, asking, mo_message_take_job, take, mo_message_take_free);
}

/* ---------------------------------------------------------------------- opening */

static GStrv
list (GPtrArray *pairs, gboolean words)
{
  g_autoptr (GStrvBuilder) built = g_strv_builder_new ();
  for (guint i = 0; i < pairs->len; i++) {
    const MoPairView *pair = pairs->pdata[i];
    g_autofree char *text = words
                                ? g_strdup_printf (_ ("%s with %s"), pair->mentee, pair->mentor)
                                : g_strdup_printf ("%" G_GINT64_FORMAT, pair->id);
    g_strv_builder_add (built, text);
  }
  return g_strv_builder_end (built);
}

static void
open_form (GtkWidget *over,
           MoOffice *office,
           GPtrArray *pairs,
           gint64 pairing,
           MoMessageTaken taken)
{
  static const char *const roles[] = { "mentee", "mentor", "office", NULL };
  static const char *const whom[] = { "mentor", "mentee", "both", "office", NULL };
  const char *const role_labels[] = { _ ("Mentee"), _ ("Mentor"), _ ("The office"), NULL };
  const char *const whom_labels[] = {
    _ ("Mentor"), _ ("Mentee"), _ ("Both"), _ ("The office"), NULL
  };
  g_auto (GStrv) ids = list (pairs, FALSE), names = list (pairs, TRUE),
                 hows = mo_message_how_labels ();
  gint64 likely = pairing           ? pairing
                  : pairs->len == 1 ? ((MoPairView *) pairs->pdata[0])->id
                                    : 0;
  g_autofree char *chosen =
      likely ? g_strdup_printf ("%" G_GINT64_FORMAT, likely) : g_strdup ("");
  const MoWizardField fields[] = {
    { .key = "pair",
      .kind = MO_WIZARD_LIST,
      .label = _ ("Pair"),
      .codes = (const char *const *) ids,
      .labels = (const char *const *) names,
      .value = chosen },
    { .key = "from",
      .kind = MO_WIZARD_CHOICE,
      .label = _ ("From"),
      .codes = roles,
      .labels = role_labels,
      .value = "mentee" },
    { .key = "to",
      .kind = MO_WIZARD_CHOICE,
      .label = _ ("To"),
      .codes = whom,
      .labels = whom_labels,
      .value = "mentor" },
    { .key = "body",
      .kind = MO_WIZARD_LINES,
      .label = _ ("Message"),
      .hint = _ ("First names only; no telephone, address or account of the one or the other"),
      .value = "" },
    { .key = "how",
      .kind = MO_WIZARD_LIST,
      .label = _ ("It came"),
      .codes = mo_message_hows,
      .labels = (const char *const *) hows,
      .value = "phone" },
  };
  MoFormDialog *form = mo_form_dialog_new (
      over, _ ("Take a message"), NULL, _ ("Keep message"), fields, G_N_ELEMENTS (fields));
  MoMessageAsking *asking =
      mo_message_asking_start (form, office, NULL, G_CALLBACK (submitted));

  asking->pairs = g_ptr_array_ref (pairs);
  asking->over = g_object_ref (over);
  asking->told = taken;
  g_signal_connect (form, "changed", G_CALLBACK (changed), asking);
  g_signal_connect (form, "left", G_CALLBACK (left), asking);
  say_way (form, asking);
  gtk_window_present (GTK_WINDOW (form));
}

typedef struct {
  GtkWidget *over;
  gint64 pairing;
  MoMessageTaken taken;
} Opening;

static void
pairs_read (GObject *source, GAsyncResult *result, gpointer user)
{
  Opening *opening = user;
  g_autoptr (GtkWidget) over = opening->over;
  gint64 pairing = opening->pairing;
  MoMessageTaken taken = opening->taken;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) pairs = mo_office_finish (MO_OFFICE (source), result, &error);

  g_free (opening);
  if (pairs && pairs->len) {
    open_form (over, MO_OFFICE (source), pairs, pairing, taken);
    return;
  }
  g_autofree char *sentence =
      error
          ? mo_store_error_sentence (error)
          : g_strdup (_ ("No pair has begun yet, so there is nobody to pass a message on to."));
  mo_problem_show (over, sentence);
}

void
mo_message_form_take (GtkWidget *from, MoOffice *office, gint64 pairing, MoMessageTaken taken)
{
  Opening *opening = g_new0 (Opening, 1);
  *opening = (Opening){ g_object_ref (from), pairing, taken };
  mo_office_read (office,
                  mo_message_pairs_job,
                  NULL,
                  NULL,
                  (GDestroyNotify) g_ptr_array_unref,
                  NULL,
                  pairs_read,
                  opening);
}
