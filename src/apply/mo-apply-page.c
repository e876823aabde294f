/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "apply/mo-apply-page.h"

#include <glib/gi18n-lib.h>

#include "core/mo-mentor-rules.h"
#include "form/mo-form-page.h"
#include "model/mo-apply-jobs.h"
#include "widget/mo-announce.h"
#include "widget/mo-problem.h"

struct _MoApplyPage {
  GtkWidget parent_instance;

  MoOffice *office;
  MoFormPage *form;
  GtkWidget *years, *years_words, *years_until, *decide, *other, *other_words,
      *move;                       /* template */
  gboolean told_years, told_other; /* each is announced once while it is there */
};

G_DEFINE_FINAL_TYPE (MoApplyPage, mo_apply_page, GTK_TYPE_WIDGET)

/* ---------------------------------------------------------------------- beside the questions
 */

static void
show_notice (MoApplyPage *self,
             GtkWidget *card,
             GtkWidget *label,
             MoVerdict *verdict,
             gboolean *told)
{
  gboolean ask = verdict->level == MO_LEVEL_ASK;
  gtk_widget_set_visible (card, ask);
  if (ask)
    gtk_label_set_label (GTK_LABEL (label), verdict->reason);
  if (ask && !*told)
    mo_announce (GTK_WIDGET (self), verdict->reason);
  *told = ask;
}

/* What was decided about it so far, owned by the caller; NULL for nothing. */
static char *
decided_words (const MoFormDraft *draft)
{
  const char *way = mo_form_draft_get (draft, "early");
  const char *why = mo_form_draft_get (draft, "waiver_why");
  const char *day = mo_form_draft_get (draft, "come_back_on");

  if (g_str_equal (way, "waive") && *why)
    return g_strdup_printf (_ ("Taken on all the same: %s"), why);
  if (g_str_equal (way, "later") && *day)
    return g_strdup_printf (_ ("To be asked again on %s."), day);
  return NULL;
}

/* Case 16: "usually two years", with the day on which they are complete. */
static void
show_years (MoApplyPage *self, const MoFormDraft *draft)
{
  MoDay today = mo_office_get_today (self->office);
  const MoPolicy *policy = mo_office_get_policy (self->office);
  g_auto (MoVerdict) verdict = mo_mentor_draft_years (draft, today, policy);
  MoDay until = mo_lived_until (mo_mentor_draft_lived (draft, today, NULL), policy);
  g_autofree char *day = mo_day_to_words (until, MO_PRECISION_DAY);
  g_autofree char *words = g_strdup_printf (_ ("The usual time is complete on %s."), day);

  g_autofree char *decided = decided_words (draft);

  show_notice (self, self->years, self->years_words, &verdict, &self->told_years);
  gtk_label_set_label (GTK_LABEL (self->years_until), decided ? decided : words);
  gtk_button_set_label (GTK_BUTTON (self->decide),
                        decided ? _ ("Change the decision") : _ ("Decide about it"));
}

static void
shown (MoFormPage *form, gpointer user)
{
  MoApplyPage *self = user;
  const MoFormDraft *draft = mo_form_page_get_draft (form);
  gboolean family = g_str_equal (mo_form_draft_get (draft, MO_DRAFT_STRAND), "family");
  g_auto (MoVerdict) right = mo_mentor_draft_right_form (draft);

  show_years (self, draft);
  show_notice (self, self->other, self->other_words, &right, &self->told_other);
  gtk_button_set_label (GTK_BUTTON (self->move),
                        family ? _ ("Move to the SCI form") : _ ("Move to the family form"));
}

/* The answers go to the other form; what only this one asks is kept, set aside. */
static void
move_clicked (MoApplyPage *self)
{
  const MoFormDraft *draft = mo_form_page_get_draft (self->form);
  if (!draft)
    return;
  g_autoptr (MoFormDraft) moved = mo_mentor_draft_move (draft);
  const char *strand = mo_form_draft_get (moved, MO_DRAFT_STRAND);
  mo_form_page_put (self->form, MO_DRAFT_STRAND, strand);
  mo_announce (GTK_WIDGET (self),
               g_str_equal (strand, "family")
                   ? _ ("This is the family form now. The answers have come along.")
                   : _ ("This is the SCI form now. The answers have come along."));
  gtk_widget_grab_focus (GTK_WIDGET (self->form));
}

static void
decide_clicked (MoApplyPage *self)
{
  mo_form_page_go_to (self->form, "early");
}

/* ---------------------------------------------------------------------- saving */

static void
taken (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoApplyPage) self = user;
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *mentor = mo_office_finish (MO_OFFICE (source), result, &error);

  if (!self->office)
    return;
  mo_form_page_set_ready (self->form, TRUE);
  if (!mentor) {
    g_autofree char *sentence = mo_store_error_sentence (error);
    mo_problem_show (GTK_WIDGET (self), sentence);
    return;
  }
  mo_form_page_finish (self->form);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.mentor-way", "x", *mentor);
}

static void
take (MoFormPage *form, gpointer user)
{
  MoApplyPage *self = user;
  MoApplyTake *ask = g_new0 (MoApplyTake, 1);
  ask->draft_id = mo_form_page_get_draft_id (form);
  ask->draft = mo_form_draft_ref (mo_form_page_get_draft (form));
  mo_form_page_set_ready (form, FALSE);
  mo_office_write (self->office,
                   _ ("Application taken"),
                   mo_apply_take_job,
                   ask,
                   (GDestroyNotify) mo_apply_take_free,
                   g_free,
                   NULL,
                   taken,
                   g_object_ref (self));
}

/* ---------------------------------------------------------------------- words */

static char *
head (MoFormPage *form, gpointer user)
{
  MoDay today = mo_office_get_today (mo_form_page_get_office (form));
  MoDay received =
      mo_form_draft_day (mo_form_page_get_draft (form), "received_on", today, NULL);
  g_autofree char *day = mo_day_to_long (received);
  if (!day)
    return NULL;
  return g_strdup_printf (received == today ? _ ("received today, %s") : _ ("received %s"),
                          day);
}

static char *
say (MoFormSaying what, const char *name, guint n)
{
  switch (what) {
  case MO_FORM_SAYS_TITLE:
    return *name ? g_strdup_printf (_ ("Mentor’s application: %s"), name)
                 : g_strdup (_ ("Mentor’s application"));
  case MO_FORM_SAYS_PROBLEMS:
    return g_strdup_printf (
        ngettext ("%u answer needs a look before the application can be saved",
                  "%u answers need a look before the application can be saved",
                  n),
        n);
  case MO_FORM_SAYS_KEPT:
    return *name ? g_strdup_printf (_ ("Draft kept: %s. It waits under Mentors, New "
                                       "application."),
                                    name)
                 : g_strdup (_ ("Draft kept. It waits under Mentors, New application."));
  case MO_FORM_SAYS_EARLIER:
    return g_strdup_printf (_ ("%s. Has had a mentor."), name);
  }
  return NULL;
}

static const MoFormPageKind kind = {
  .form = mo_mentor_form,
  .draft = MO_DRAFT_APPLICATION,
  .discarded = MO_DRAFT_APPLICATION_DISCARDED,
  .untitled = N_ ("Application without a name"),
  .save = N_ ("Save application"),
  .note = N_ ("The numbers are those of the paper form. Every answer may wait for the "
              "interview, unless it says required."),
  .after = "mentors",
  .other = "win.resume-draft",
  .resume = "win.resume-application",
  .say = say,
  .head = head,
  .shown = shown,
  .take = take,
};

/* ---------------------------------------------------------------------- beginning */

static void
begun (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoApplyPage) self = user;
  g_autoptr (GError) error = NULL;
  MoFormDraft *draft = mo_office_finish (MO_OFFICE (source), result, &error);

  if (draft && self->form) {
    mo_form_page_start_with (self->form, draft);
    return;
  }
  g_clear_pointer (&draft, mo_form_draft_unref);
  if (!error || !self->office)
    return;
  g_autofree char *sentence = mo_store_error_sentence (error);
  mo_problem_show (GTK_WIDGET (self), sentence);
}

void
mo_apply_page_start (MoApplyPage *self, gint64 mentor)
{
  if (!mentor) {
    mo_form_page_start_with (self->form,
                             mo_mentor_draft_new (mo_office_get_today (self->office),
                                                  mo_office_get_policy (self->office)));
    return;
  }
  mo_office_read (self->office,
                  mo_apply_begin_job,
                  g_memdup2 (&mentor, sizeof mentor),
                  g_free,
                  (GDestroyNotify) mo_form_draft_unref,
                  NULL,
                  begun,
                  g_object_ref (self));
}

void
mo_apply_page_resume (MoApplyPage *self, gint64 draft)
{
  mo_form_page_resume (self->form, draft);
}

/* ---------------------------------------------------------------------- the object */

static gboolean
mo_apply_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (MO_APPLY_PAGE (widget)->form));
}

GtkWidget *
mo_apply_page_new (MoOffice *office)
{
  MoApplyPage *self = g_object_new (MO_TYPE_APPLY_PAGE, NULL);
  self->office = g_object_ref (office);
  self->form = MO_FORM_PAGE (mo_form_page_new (office, &kind, self));
  gtk_widget_set_parent (GTK_WIDGET (self->form), GTK_WIDGET (self));
  mo_form_page_add_side (self->form, self->other);
  mo_form_page_add_side (self->form, self->years);
  return GTK_WIDGET (self);
}

static void
mo_apply_page_dispose (GObject *object)
{
  MoApplyPage *self = MO_APPLY_PAGE (object);
  g_clear_pointer ((GtkWidget **) &self->form, gtk_widget_unparent);
  g_clear_object (&self->office);
  G_OBJECT_CLASS (mo_apply_page_parent_class)->dispose (object);
}

static void
mo_apply_page_class_init (MoApplyPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mo_apply_page_dispose;
  widget_class->grab_focus = mo_apply_page_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/mentoringoffice/MentoringOffice/apply/mo-apply-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MoApplyPage, years);
  gtk_widget_class_bind_template_child (widget_class, MoApplyPage, years_words);
  gtk_widget_class_bind_template_child (widget_class, MoApplyPage, years_until);
  gtk_widget_class_bind_template_child (widget_class, MoApplyPage, decide);
  gtk_widget_class_bind_template_child (widget_class, MoApplyPage, other);
  gtk_widget_class_bind_template_child (widget_class, MoApplyPage, other_words);
  gtk_widget_class_bind_template_child (widget_class, MoApplyPage, move);
  gtk_widget_class_bind_template_callback (widget_class, move_clicked);
  gtk_widget_class_bind_template_callback (widget_class, decide_clicked);
}

static void
mo_apply_page_init (MoApplyPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
