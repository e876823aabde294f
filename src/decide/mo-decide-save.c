/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "core/mo-lenient.h"
#include "decide/mo-decide-page-private.h"
#include "widget/mo-problem.h"

typedef struct {
  MoDecidePage *page;
  MoDecision decision;
} Saving;

/* ---------------------------------------------------------------------- reading the form */

/* A day still to come, or none; FALSE where a problem was told. */
static gboolean
read_day (MoDecidePage *self, MoDecision decision, const char *key, MoDay *day)
{
  MoDay today = mo_office_get_today (self->office);
  g_autofree char *text = mo_decide_way_get (self, decision, key), *problem = NULL;
  MoPrecision precision;

  if (!mo_lenient_day (text, today, day, &precision, &problem)) {
    mo_decide_way_problem (self, decision, key, problem);
    return FALSE;
  }
  if (*day != MO_DAY_NONE && (precision != MO_PRECISION_DAY || *day <= today)) {
    mo_decide_way_problem (
        self, decision, key, _ ("Write a day from tomorrow on, as 12 March or “in 4 weeks”."));
    return FALSE;
  }
  return TRUE;
}

/* What was typed and not taken counts as said in these words. */
static void
read_signposts (MoDecidePage *self, MoDecideAsk *ask)
{
  g_autofree char *typed = mo_service_picker_get_typed (self->picker);
  for (guint i = 0; i < mo_service_picker_get_n (self->picker); i++) {
    gint64 service;
    const char *said;
    mo_service_picker_get (self->picker, i, &service, &said);
    mo_decide_ask_point_to (ask, service, said);
  }
  if (*typed)
    mo_decide_ask_point_to (ask, 0, typed);
  ask->none_wanted = gtk_check_button_get_active (GTK_CHECK_BUTTON (self->none_wanted));
}

static gboolean
check_accept (MoDecidePage *self, MoDecideAsk *ask)
{
  ask->goal = mo_decide_way_get (self, MO_DECIDE_ACCEPT, "goal");
  ask->domain = mo_decide_way_get (self, MO_DECIDE_ACCEPT, "domain");
  ask->new_confirmed = gtk_check_button_get_active (GTK_CHECK_BUTTON (self->new_confirmed));
  ask->wait_told = gtk_check_button_get_active (GTK_CHECK_BUTTON (self->wait_told));

  MoAcceptance facts = mo_decision_facts (self->it, ask->goal);
  facts.new_confirmed = ask->new_confirmed;
  facts.wait_told = ask->wait_told;
  g_auto (MoVerdict) verdict = mo_rule_acceptance (&facts);
  if (verdict.level == MO_LEVEL_FINE)
    return TRUE;
  gboolean goal = facts.goals == 0 || (facts.again && facts.old_goals >= facts.goals);
  mo_decide_way_problem (self,
                         MO_DECIDE_ACCEPT,
                         verdict.level == MO_LEVEL_ASK ? "confirm"
                         : goal                        ? "goal"
                                                       : NULL,
                         verdict.reason);
  if (verdict.level == MO_LEVEL_ASK)
    gtk_widget_grab_focus (facts.again && !facts.new_confirmed ? self->new_confirmed
                                                               : self->wait_told);
  return FALSE;
}

static gboolean
check_decline (MoDecidePage *self, MoDecideAsk *ask)
{
  read_signposts (self, ask);
  g_auto (MoVerdict) verdict = mo_rule_not_suitable (ask->signposts->len, ask->none_wanted);
  if (verdict.level == MO_LEVEL_REFUSED) {
    mo_decide_way_problem (self, MO_DECIDE_NOT_SUITABLE, "signposts", verdict.reason);
    return FALSE;
  }
  return ask->none_wanted ||
         read_day (self, MO_DECIDE_NOT_SUITABLE, "follow_up", &ask->follow_up);
}

static gboolean
check (MoDecidePage *self, MoDecideAsk *ask)
{
  MoDecision decision = ask->decision;
  ask->why = mo_decide_way_get (self, decision, "why");
  mo_decide_way_problem (self, decision, NULL, NULL);
  if (decision == MO_DECIDE_ACCEPT)
    return check_accept (self, ask);
  if (!*ask->why) {
    mo_decide_way_problem (self, decision, "why", _ ("Write why, in a few words."));
    return FALSE;
  }
  if (decision == MO_DECIDE_NOT_SUITABLE)
    return check_decline (self, ask);
  return decision != MO_DECIDE_HOLD ||
         read_day (self, decision, "look_again", &ask->look_again);
}

/* ---------------------------------------------------------------------- saving */

static void
decided (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autofree Saving *saving = user;
  g_autoptr (MoDecidePage) self = saving->page;
  g_autoptr (GError) error = NULL;

  mo_office_finish (MO_OFFICE (source), result, &error);
  if (!self->office)
    return;
  gtk_widget_set_sensitive (self->way[saving->decision].button, TRUE);
  if (!error) {
    mo_decide_ways_set (self, TRUE);
    self->enter = TRUE;
    mo_decide_page_read (self);
    return;
  }
  g_autofree char *sentence = NULL;
  if (g_error_matches (error, MO_STORE_ERROR, MO_STORE_CONFLICT)) {
    sentence = g_strdup (_ ("Somebody changed this referral while you were deciding. What "
                            "stands beside this form is how it is now, and what you typed is "
                            "still here: decide again if it still holds."));
    mo_decide_page_read (self);
  } else {
    sentence = mo_store_error_sentence (error);
  }
  mo_decide_way_problem (self, saving->decision, NULL, sentence);
}

void
mo_decide_save (MoDecidePage *self, MoDecision decision)
{
  g_autoptr (MoDecideAsk) ask = mo_decide_ask_new (decision, self->it->id, self->it->rev);

  if (!check (self, ask))
    return;
  Saving *saving = g_new0 (Saving, 1);
  *saving = (Saving){ g_object_ref (self), decision };
  gtk_widget_set_sensitive (self->way[decision].button, FALSE);
  mo_office_write (self->office,
                   "",
                   mo_decide_job,
                   g_steal_pointer (&ask),
                   mo_decide_ask_free,
                   NULL,
                   NULL,
                   decided,
                   saving);
}

static void
stepped (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoDecidePage) self = user;
  g_autoptr (GError) error = NULL;
  mo_office_finish (MO_OFFICE (source), result, &error);
  if (!error || !self->office)
    return;
  g_autofree char *sentence = mo_store_error_sentence (error);
  mo_problem_show (GTK_WIDGET (self), sentence);
}

void
mo_decide_step (MoDecidePage *self, MoDecideStepAsk *ask)
{
  mo_office_write (self->office,
                   "",
                   mo_decide_step_job,
                   ask,
                   mo_decide_step_ask_free,
                   NULL,
                   NULL,
                   stepped,
                   g_object_ref (self));
}
