/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "core/mo-referral-form.h"
#include "intake/mo-intake-page-private.h"
#include "model/mo-intake-jobs.h"
#include "widget/mo-problem.h"

G_DEFINE_FINAL_TYPE (MoIntakePage, mo_intake_page, GTK_TYPE_WIDGET)

/* ---------------------------------------------------------------------- the head */

static char *
asked_by (const MoFormDraft *draft, const MoFormBook *book)
{
  const char *asks = mo_form_draft_get (draft, "asks");
  const char *role = mo_form_draft_get (draft, "referrer_said");
  const char *label = mo_form_book_label (book, "referrer", asks);

  if (*asks == '\0')
    return NULL;
  if (g_str_equal (asks, "self"))
    return g_strdup (_ ("asks for themselves"));
  g_autofree char *small = g_utf8_strdown (*role ? role : label, -1);
  /* Translators: the role of who asks: "referred by: physiotherapist". */
  return g_strdup_printf (_ ("referred by: %s"),
                          *role || !g_str_equal (asks, "nhs") ? small : label);
}

static char *
received_words (const MoFormDraft *draft, MoDay today)
{
  MoDay received = mo_form_draft_day (draft, "received_on", today, NULL);
  g_autofree char *day = mo_day_to_long (received);
  if (!day)
    return NULL;
  return g_strdup_printf (received == today ? _ ("received today, %s") : _ ("received %s"),
                          day);
}

static char *
head (MoFormPage *form, gpointer user)
{
  const MoFormDraft *draft = mo_form_page_get_draft (form);
  g_autofree char *asked = asked_by (draft, mo_form_page_get_book (form));
  g_autofree char *received =
      received_words (draft, mo_office_get_today (mo_form_page_get_office (form)));
  if (asked && received)
    return g_strdup_printf ("%s · %s", asked, received);
  return asked ? g_steal_pointer (&asked) : g_steal_pointer (&received);
}

static void
shown (MoFormPage *form, gpointer user)
{
  mo_intake_show_due (user);
}

static void
take (MoFormPage *form, gpointer user)
{
  mo_intake_take (user);
}

static char *
say (MoFormSaying what, const char *name, guint n)
{
  switch (what) {
  case MO_FORM_SAYS_TITLE:
    return *name ? g_strdup_printf (_ ("New referral: %s"), name)
                 : g_strdup (_ ("New referral"));
  case MO_FORM_SAYS_PROBLEMS:
    return g_strdup_printf (ngettext ("%u answer needs a look before the referral can be saved",
                                      "%u answers need a look before the referral can be saved",
                                      n),
                            n);
  case MO_FORM_SAYS_KEPT:
    return *name ? g_strdup_printf (_ ("Draft kept: %s. It waits under New referral."), name)
                 : g_strdup (_ ("Draft kept. It waits under New referral."));
  case MO_FORM_SAYS_EARLIER:
    return g_strdup_printf (_ ("%s. Mentoring again needs a new goal."), name);
  }
  return NULL;
}

static const MoFormPageKind kind = {
  .form = mo_referral_form,
  .draft = MO_DRAFT_REFERRAL,
  .discarded = MO_DRAFT_DISCARDED,
  .untitled = N_ ("Referral without a name"),
  .save = N_ ("Save referral"),
  .note = N_ ("The numbers are those of the paper form. Every answer may wait for the "
              "assessment talk, unless it says required."),
  .after = "waiting",
  .resume = "win.resume-draft",
  .other = "win.resume-application",
  .say = say,
  .head = head,
  .shown = shown,
  .take = take,
};

/* ---------------------------------------------------------------------- the object */

void
mo_intake_page_start (MoIntakePage *self)
{
  mo_form_page_start (self->form);
}

static void
begun (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoIntakePage) self = user;
  g_autoptr (GError) error = NULL;
  g_autoptr (MoFormDraft) draft = mo_office_finish (MO_OFFICE (source), result, &error);

  if (!self->office)
    return;
  if (draft) {
    mo_form_page_start_with (self->form, g_steal_pointer (&draft));
    return;
  }
  g_autofree char *sentence = mo_store_error_sentence (error);
  mo_problem_show (GTK_WIDGET (self), sentence);
}

void
mo_intake_page_again (MoIntakePage *self, gint64 person)
{
  mo_office_read (self->office,
                  mo_intake_again_job,
                  g_memdup2 (&person, sizeof person),
                  g_free,
                  (GDestroyNotify) mo_form_draft_unref,
                  NULL,
                  begun,
                  g_object_ref (self));
}

void
mo_intake_page_resume (MoIntakePage *self, gint64 draft)
{
  mo_form_page_resume (self->form, draft);
}

static gboolean
mo_intake_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (MO_INTAKE_PAGE (widget)->form));
}

GtkWidget *
mo_intake_page_new (MoOffice *office)
{
  MoIntakePage *self = g_object_new (MO_TYPE_INTAKE_PAGE, NULL);
  self->office = g_object_ref (office);
  self->form = MO_FORM_PAGE (mo_form_page_new (office, &kind, self));
  gtk_widget_set_parent (GTK_WIDGET (self->form), GTK_WIDGET (self));
  mo_form_page_add_side (self->form, self->due);
  return GTK_WIDGET (self);
}

static void
mo_intake_page_dispose (GObject *object)
{
  MoIntakePage *self = MO_INTAKE_PAGE (object);
  g_clear_pointer ((GtkWidget **) &self->form, gtk_widget_unparent);
  g_clear_object (&self->office);
  G_OBJECT_CLASS (mo_intake_page_parent_class)->dispose (object);
}

static void
mo_intake_page_class_init (MoIntakePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mo_intake_page_dispose;
  widget_class->grab_focus = mo_intake_page_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/mentoringoffice/MentoringOffice/intake/mo-intake-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MoIntakePage, due);
  gtk_widget_class_bind_template_child (widget_class, MoIntakePage, due_icon);
  gtk_widget_class_bind_template_child (widget_class, MoIntakePage, due_day);
  gtk_widget_class_bind_template_child (widget_class, MoIntakePage, due_why);
}

static void
mo_intake_page_init (MoIntakePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
