/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ten/mo-more-form.h"

#include <glib/gi18n-lib.h>

#include "form/mo-call-strip.h"
#include "store/mo-extensions.h"
#include "ten/mo-ten-form.h"
#include "widget/mo-problem.h"

typedef struct {
  MoOffice *office;
  MoMoreCalls *it;
} More;

static void
more_free (gpointer data)
{
  More *more = data;
  g_object_unref (more->office);
  mo_more_calls_unref (more->it);
  g_free (more);
}

/* Who decided is asked once something was decided; why, once it was refused. */
static void
arrange (MoFormDialog *form, const char *key, More *more)
{
  g_autofree char *granted = mo_form_dialog_get (form, "granted");
  gboolean decided = *granted && !g_str_equal (granted, "later");
  mo_ten_form_show_row (form, "by", decided);
  mo_ten_form_show_row (form, "answer", decided);
}

static gboolean
all_right (MoFormDialog *form, const More *more, const MoMoreAsk *ask)
{
  const MoPolicy *policy = mo_office_get_policy (more->office);

  if (!ask->request)
    mo_ten_form_refused (
        form, "reason", mo_rule_more_ask (more->it->extra, FALSE, ask->reason, policy));
  else if (!ask->decided)
    mo_form_dialog_problem (form, "granted", _ ("Choose what was decided."));
  if (ask->decided)
    mo_ten_form_refused (
        form,
        *ask->decided_by ? "answer" : "by",
        mo_rule_more_decide (
            ask->granted, more->it->extra, ask->decided_by, ask->answer, policy));
  return !mo_form_dialog_has_problem (form);
}

static void
submitted (MoFormDialog *form, More *more)
{
  MoMoreAsk *ask = g_new0 (MoMoreAsk, 1);

  ask->pairing = more->it->pairing;
  ask->request = more->it->request;
  ask->rev = more->it->rev;
  ask->granted = mo_ten_form_number (form, "granted");
  ask->decided = ask->granted >= 0;
  ask->reason = more->it->request ? NULL : mo_form_dialog_get (form, "reason");
  ask->decided_by = mo_form_dialog_get (form, "by");
  ask->answer = mo_form_dialog_get (form, "answer");
  if (all_right (form, more, ask))
    mo_ten_form_write (
        form, more->office, mo_store_more_calls_job, ask, (GDestroyNotify) mo_more_ask_free);
  else
    mo_more_ask_free (ask);
}

static char *
intro_of (const MoMoreCalls *it, MoDay today)
{
  g_autofree char *asked = mo_day_to_short (it->asked, today);
  g_autofree char *stands = g_strdup_printf (_ ("%s with %s: %d of %d calls done."),
                                             it->mentee,
                                             it->mentor,
                                             it->done,
                                             it->total + it->extra);
  if (!it->request)
    return g_steal_pointer (&stands);
  return it->asked_by
             ? g_strdup_printf (_ ("%s Asked for by %s on %s: “%s”"),
                                stands,
                                it->asked_by,
                                asked,
                                it->reason)
             : g_strdup_printf (_ ("%s Asked for on %s: “%s”"), stands, asked, it->reason);
}

static void
add_strip (MoFormDialog *form, const More *more)
{
  MoCallCount count = { more->it->done,
                        more->it->total,
                        more->it->extra,
                        mo_office_get_policy (more->office)->calls_extra_max,
                        FALSE };
  GtkWidget *strip = mo_call_strip_new (FALSE);
  mo_call_strip_set (MO_CALL_STRIP (strip), &count);
  gtk_widget_set_halign (strip, GTK_ALIGN_START);
  mo_form_dialog_add (form, strip);
}

static void
show (GtkWidget *from, MoOffice *office, gpointer answer)
{
  g_autoptr (MoMoreCalls) it = answer;
  const MoPolicy *policy = mo_office_get_policy (office);
  gboolean two = policy->calls_extra_max - it->extra > 1, asked = it->request != 0;
  /* whoever is asked later is asked first */
  g_auto (MoVerdict) full = mo_rule_more_ask (it->extra, FALSE, "-", policy);
  if (full.level == MO_LEVEL_REFUSED) {
    mo_problem_show (from, full.reason);
    return;
  }
  g_autoptr (GPtrArray) codes = g_ptr_array_new (), words = g_ptr_array_new ();
#define CHOICE(code, label)                                                                    \
  G_STMT_START                                                                                 \
  {                                                                                            \
    g_ptr_array_add (codes, (gpointer) (code));                                                \
    g_ptr_array_add (words, (gpointer) (label));                                               \
  }                                                                                            \
  G_STMT_END
  if (!asked)
    CHOICE ("later", _ ("Somebody decides later"));
  CHOICE ("1", _ ("One more call"));
  if (two)
    CHOICE ("2", _ ("Two more calls"));
  CHOICE ("0", _ ("No more calls"));
  CHOICE (NULL, NULL);
#undef CHOICE
  const MoWizardField fields[] = {
    { .key = "reason",
      .kind = MO_WIZARD_LINES,
      .label = _ ("What they are for"),
      .hint = _ ("A specific reason, as “an interview next month”.") },
    { .key = "granted",
      .kind = MO_WIZARD_CHOICE,
      .label = _ ("Decision"),
      .codes = (const char *const *) codes->pdata,
      .labels = (const char *const *) words->pdata,
      .value = asked ? "" : "later" },
    { .key = "by", .kind = MO_WIZARD_LINE, .label = _ ("Who decided"), .value = it->me },
    { .key = "answer",
      .kind = MO_WIZARD_LINE,
      .label = _ ("Said about it"),
      .hint = _ ("Needed where there are no more calls.") },
  };
  g_autofree char *intro = intro_of (it, mo_office_get_today (office));
  MoFormDialog *form = mo_form_dialog_new (from,
                                           _ ("One or two more calls"),
                                           intro,
                                           asked ? _ ("Save decision") : _ ("Save"),
                                           asked ? fields + 1 : fields,
                                           G_N_ELEMENTS (fields) - (asked ? 1 : 0));
  More *more = g_new0 (More, 1);
  *more = (More){ g_object_ref (office), g_steal_pointer (&it) };
  g_object_set_data_full (G_OBJECT (form), "more", more, more_free);
  g_signal_connect (form, "changed", G_CALLBACK (arrange), more);
  g_signal_connect (form, "submitted", G_CALLBACK (submitted), more);
  add_strip (form, more);
  arrange (form, NULL, more);
  gtk_window_present (GTK_WINDOW (form));
}

void
mo_more_form_show (GtkWidget *from, MoOffice *office, gint64 pairing)
{
  mo_ten_form_open (from,
                    office,
                    mo_store_load_more_calls_job,
                    g_memdup2 (&pairing, sizeof pairing),
                    (GDestroyNotify) mo_more_calls_unref,
                    show);
}
