/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is offered for the time after, and what came of it; the call three months on; becoming a
 * mentor. */
#include <glib/gi18n-lib.h>

#include "ending/mo-ending-page-private.h"
#include "store/mo-services.h"
#include "store/mo-terms.h"
#include "widget/mo-action.h"
#include "widget/mo-problem.h"

static gint64
number (MoFormDialog *form, const char *key)
{
  g_autofree char *text = mo_form_dialog_get (form, key);
  return g_ascii_strtoll (text, NULL, 10);
}

/* ---------------------------------------------------------------------- offered */

/* What the form offers to choose from. */
typedef struct {
  GPtrArray *terms, *services;
} Choices;

static void
choices_free (gpointer data)
{
  Choices *choices = data;
  g_clear_pointer (&choices->terms, g_ptr_array_unref);
  g_clear_pointer (&choices->services, g_ptr_array_unref);
  g_free (choices);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Choices, choices_free)

static gpointer
choices_job (MoStore *store, gconstpointer ask, GError **error)
{
  g_autoptr (Choices) choices = g_new0 (Choices, 1);
  return (choices->terms = mo_store_list_terms (store, error)) &&
                 (choices->services = mo_store_list_services (store, error))
             ? g_steal_pointer (&choices)
             : NULL;
}

static MoEndingAsk *
offer_of (MoFormDialog *form, MoEndingPage *self)
{
  g_autofree char *kind = mo_form_dialog_get (form, "kind");
  if (!*kind) {
    mo_form_dialog_problem (form, "kind", _ ("Choose what was offered."));
    return NULL;
  }
  MoEndingAsk *ask = mo_ending_ask_new (self->pairing, 0);
  ask->kind = g_steal_pointer (&kind);
  ask->service = number (form, "service");
  ask->note = mo_form_dialog_get (form, "note");
  return ask;
}

static void
fill_kinds (GPtrArray *terms, GPtrArray *codes, GPtrArray *labels)
{
  for (guint i = 0; i < terms->len; i++) {
    const MoTerm *term = terms->pdata[i];
    if (term->retired || !g_str_equal (term->vocabulary, "onward") ||
        g_str_equal (term->code, "unknown"))
      continue;
    g_ptr_array_add (codes, term->code);
    g_ptr_array_add (labels, term->label);
  }
  g_ptr_array_add (codes, NULL);
  g_ptr_array_add (labels, NULL);
}

static void
fill_services (GPtrArray *services, GPtrArray *ids, GPtrArray *names)
{
  g_ptr_array_add (ids, g_strdup (""));
  g_ptr_array_add (names, (char *) _ ("None of the directory"));
  for (guint i = 0; i < services->len; i++) {
    const MoService *service = services->pdata[i];
    if (service->retired)
      continue;
    g_ptr_array_add (ids, g_strdup_printf ("%" G_GINT64_FORMAT, service->id));
    g_ptr_array_add (names, service->name);
  }
  g_ptr_array_add (ids, NULL);
  g_ptr_array_add (names, NULL);
}

static void
show_offer (MoEndingPage *self, const Choices *choices)
{
  g_autoptr (GPtrArray) codes = g_ptr_array_new (), labels = g_ptr_array_new ();
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  fill_kinds (choices->terms, codes, labels);
  fill_services (choices->services, ids, names);
  const MoWizardField fields[] = {
    { .key = "kind",
      .kind = MO_WIZARD_CHOICE,
      .label = _ ("What was offered"),
      .required = TRUE,
      .codes = (const char *const *) codes->pdata,
      .labels = (const char *const *) labels->pdata,
      .value = "" },
    { .key = "service",
      .kind = MO_WIZARD_LIST,
      .label = _ ("Service"),
      .codes = (const char *const *) ids->pdata,
      .labels = (const char *const *) names->pdata,
      .value = "" },
    { .key = "note",
      .kind = MO_WIZARD_LINE,
      .label = _ ("Which one"),
      .hint = _ ("Its name or date, or what was said") },
  };
  mo_ending_form (self,
                  _ ("Offer something for the time after"),
                  _ ("Asked again when they are rung after three months."),
                  _ ("Write it down"),
                  fields,
                  G_N_ELEMENTS (fields),
                  offer_of,
                  mo_store_offer_onward_job);
}

static void
choices_read (GObject *office, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoEndingPage) self = user;
  g_autoptr (GError) error = NULL;
  g_autoptr (Choices) choices = mo_office_finish (MO_OFFICE (office), result, &error);

  if (error) {
    g_autofree char *sentence = mo_store_error_sentence (error);
    mo_problem_show (GTK_WIDGET (self), sentence);
  } else if (self->it) {
    show_offer (self, choices);
  }
}

MO_ACTION (offer)
{
  MoEndingPage *self = MO_ENDING_PAGE (widget);
  mo_office_read (self->office,
                  choices_job,
                  NULL,
                  NULL,
                  choices_free,
                  NULL,
                  choices_read,
                  g_object_ref (self));
}

/* ---------------------------------------------------------------------- what came of it */

static MoEndingAsk *
answer_of (MoFormDialog *form, MoEndingPage *self)
{
  const MoOnward *seen = g_object_get_data (G_OBJECT (form), "onward");
  g_autofree char *answer = mo_form_dialog_get (form, "answer");
  if (!*answer) {
    mo_form_dialog_problem (form, "answer", _ ("Choose what came of it."));
    return NULL;
  }
  MoEndingAsk *ask = mo_ending_ask_new (self->pairing, seen->rev);
  ask->row = seen->id;
  ask->answer = g_steal_pointer (&answer);
  ask->note = mo_form_dialog_get (form, "note");
  return ask;
}

static void
ask_answer (MoEndingPage *self, MoOnward *onward)
{
  static const char *const codes[] = { "taken_up", "interested", "not_now", "no", NULL };
  const char *const labels[] = { mo_onward_answer_words ("taken_up"),
                                 mo_onward_answer_words ("interested"),
                                 mo_onward_answer_words ("not_now"),
                                 mo_onward_answer_words ("no"),
                                 NULL };
  const MoWizardField fields[] = {
    { .key = "answer",
      .kind = MO_WIZARD_CHOICE,
      .label = _ ("What came of it"),
      .required = TRUE,
      .codes = codes,
      .labels = labels,
      .value = onward->answer ? onward->answer : "" },
    { .key = "note", .kind = MO_WIZARD_LINE, .label = _ ("Remark"), .value = onward->note },
  };
  MoFormDialog *form = mo_ending_form (self,
                                       _ ("What came of it"),
                                       onward->service ? onward->service : onward->kind_words,
                                       _ ("Save"),
                                       fields,
                                       G_N_ELEMENTS (fields),
                                       answer_of,
                                       mo_store_answer_onward_job);
  g_object_set_data_full (
      G_OBJECT (form), "onward", mo_onward_ref (onward), (GDestroyNotify) mo_onward_unref);
}

MO_ACTION (answer)
{
  MoEndingPage *self = MO_ENDING_PAGE (widget);
  for (guint i = 0; self->it && i < self->it->onward->len; i++) {
    MoOnward *one = self->it->onward->pdata[i];
    if (one->id == g_variant_get_int64 (value)) {
      ask_answer (self, one);
      return;
    }
  }
}

/* ---------------------------------------------------------------------- three months on */

static MoEndingAsk *
follow_up_of (MoFormDialog *form, MoEndingPage *self)
{
  MoEndingAsk *ask = mo_ending_ask_new (self->pairing, self->it->words->rev);
  ask->note = mo_form_dialog_get (form, "words");
  return ask;
}

MO_ACTION (follow_up)
{
  MoEndingPage *self = MO_ENDING_PAGE (widget);
  if (!self->it)
    return;
  g_autofree char *intro = g_strdup_printf (_ ("Ring %s. Say: “We talked last when your "
                                               "mentoring ended. How has it gone since?” Then "
                                               "ask what came of what was offered."),
                                            self->it->view->known_as);
  const MoWizardField fields[] = {
    { .key = "words", .kind = MO_WIZARD_LINES, .label = _ ("How it goes"), .required = TRUE },
  };
  mo_ending_form (self,
                  _ ("Rung again"),
                  intro,
                  _ ("Save"),
                  fields,
                  G_N_ELEMENTS (fields),
                  follow_up_of,
                  mo_store_ending_follow_up_job);
}

MO_ACTION (later)
{
  MoEndingPage *self = MO_ENDING_PAGE (widget);
  if (self->it)
    gtk_widget_activate_action (widget, "win.later-impact", "x", self->pairing);
}

/* ---------------------------------------------------------------------- second spring */

static MoEndingAsk *
spring_of (MoFormDialog *form, MoEndingPage *self)
{
  g_autofree char *answer = mo_form_dialog_get (form, "answer");
  MoDay day;
  if (!*answer)
    mo_form_dialog_problem (form, "answer", _ ("Choose what they answered."));
  if (!*answer || !mo_ending_form_day (form, "day", self->it->today, &day))
    return NULL;
  MoEndingAsk *ask = mo_ending_ask_new (self->pairing, self->it->words->rev);
  ask->answer = g_steal_pointer (&answer);
  ask->day = day;
  ask->note = mo_form_dialog_get (form, "note");
  return ask;
}

MO_ACTION (spring)
{
  MoEndingPage *self = MO_ENDING_PAGE (widget);
  static const char *const codes[] = { "yes", "later", "no", NULL };
  const char *const labels[] = { _ ("Yes"), _ ("Not now, ask again"), _ ("No"), NULL };
  if (!self->it)
    return;
  g_autofree char *intro = g_strdup_printf (_ ("Ask %s: “You were mentored yourself. Would you "
                                               "like to become a mentor?” A yes writes "
                                               "an enquiry down; nothing is promised by it."),
                                            self->it->view->known_as);
  const MoWizardField fields[] = {
    { .key = "answer",
      .kind = MO_WIZARD_CHOICE,
      .label = _ ("Answer"),
      .required = TRUE,
      .codes = codes,
      .labels = labels,
      .value = "" },
    { .key = "day",
      .kind = MO_WIZARD_DAY,
      .label = _ ("Ask again on"),
      .hint = _ ("Only where they said so") },
    { .key = "note", .kind = MO_WIZARD_LINE, .label = _ ("In their words") },
  };
  mo_ending_form (self,
                  _ ("Becoming a mentor"),
                  intro,
                  _ ("Save the answer"),
                  fields,
                  G_N_ELEMENTS (fields),
                  spring_of,
                  mo_store_ask_spring_job);
}

MO_ACTION (mentor)
{
  MoEndingPage *self = MO_ENDING_PAGE (widget);
  if (self->it)
    gtk_widget_activate_action (
        widget, "win.mentor-check", "(xx)", self->it->view->mentor, self->pairing);
}

void
mo_ending_class_install_after (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "ending.offer", NULL, offer);
  gtk_widget_class_install_action (klass, "ending.answer", "x", answer);
  gtk_widget_class_install_action (klass, "ending.follow-up", NULL, follow_up);
  gtk_widget_class_install_action (klass, "ending.later", NULL, later);
  gtk_widget_class_install_action (klass, "ending.spring", NULL, spring);
  gtk_widget_class_install_action (klass, "ending.mentor", NULL, mentor);
}
