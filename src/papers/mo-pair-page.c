/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "papers/mo-pair-page.h"

#include <glib/gi18n-lib.h>

#include "form/mo-page-read.h"
#include "papers/mo-pair-page-private.h"
#include "papers/mo-papers-private.h"
#include "store/mo-error.h"
#include "widget/mo-lay.h"

G_DEFINE_FINAL_TYPE (MoPairPage, mo_pair_page, GTK_TYPE_WIDGET)

/* ---------------------------------------------------------------------- reading */

static void read_pair (MoPairPage *self);

/* What is next: the first that may be said and was not said yet. */
static int
next_kind (const MoPairShown *shown)
{
  for (int kind = MO_PAIR_PAPERS - 1; kind > 0; kind--) {
    g_auto (MoVerdict) verdict = mo_rule_pair_paper (kind, shown->facts);
    gboolean kept = FALSE;
    for (guint i = 0; i < shown->sent->len; i++)
      kept |= g_str_equal (((MoPairPaper *) shown->sent->pdata[i])->kind,
                           mo_pair_paper_code (kind));
    if (verdict.level != MO_LEVEL_REFUSED && !kept)
      return kind == MO_PAIR_BRIEF_MENTEE ? MO_PAIR_BRIEF_MENTOR : kind;
  }
  return MO_PAIR_ASK_MENTOR;
}

static void
pair_read (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoPairPage) self = user;
  g_autoptr (GError) error = NULL;
  g_autoptr (MoPairShown) shown = mo_office_finish (MO_OFFICE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || !self->office)
    return;
  if (error) {
    mo_page_not_read (self, error);
    return;
  }
  if (self->kind < 0) {
    self->kind = next_kind (shown);
    if (self->kind != (int) shown->kind) {
      read_pair (self);
      return;
    }
  }
  g_clear_pointer (&self->shown, mo_pair_shown_free);
  self->shown = g_steal_pointer (&shown);
  mo_pair_page_fill (self);
}

static void
read_pair (MoPairPage *self)
{
  MoPairAsk *ask = mo_pair_ask_new (self->pairing, MAX (self->kind, 0));

  ask->letter = self->letter;
  if (self->reading)
    g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  mo_office_read (self->office,
                  mo_pair_show_job,
                  ask,
                  mo_pair_ask_free,
                  mo_pair_shown_free,
                  self->reading,
                  pair_read,
                  g_object_ref (self));
}

static void
news (MoPairPage *self, char **tables)
{
  if (self->pairing &&
      mo_news_touches ((const char *const *) tables,
                       "pairing pair_paper referral person phone goal setting call injury"
                       " availability mentor relay_override"))
    read_pair (self);
}

static void
day_changed (MoPairPage *self)
{
  if (self->pairing)
    read_pair (self);
}

void
mo_pair_page_show_pair (MoPairPage *self, gint64 pairing, const char *kind)
{
  MoPairPaperKind wanted;

  if (pairing != self->pairing)
    self->sized = FALSE;
  self->pairing = pairing;
  self->kind = mo_pair_paper_from_code (kind, &wanted) ? (int) wanted : -1;
  read_pair (self);
}

/* ---------------------------------------------------------------------- choosing */

static void
kind_chosen (MoPairPage *self, GtkCheckButton *choice)
{
  if (self->filling || !gtk_check_button_get_active (choice))
    return;
  self->kind = choice == self->ask_mentor     ? MO_PAIR_ASK_MENTOR
               : choice == self->ask_mentee   ? MO_PAIR_ASK_MENTEE
               : choice == self->brief_mentor ? MO_PAIR_BRIEF_MENTOR
                                              : MO_PAIR_BRIEF_MENTEE;
  read_pair (self);
}

static void
how_chosen (MoPairPage *self, GtkCheckButton *choice)
{
  if (self->filling || !gtk_check_button_get_active (choice))
    return;
  self->letter = choice == self->letter_choice;
  read_pair (self);
}

static void
size_chosen (MoPairPage *self, GtkCheckButton *choice)
{
  if (self->filling || !gtk_check_button_get_active (choice))
    return;
  self->sized = TRUE;
  if (self->shown)
    mo_pair_page_draw (self);
}

/* ---------------------------------------------------------------------- the page */

GtkWidget *
mo_pair_page_new (MoOffice *office)
{
  MoPairPage *self = g_object_new (MO_TYPE_PAIR_PAGE, NULL);
  self->office = g_object_ref (office);
  g_signal_connect_object (office, "news", G_CALLBACK (news), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (
      office, "day-changed", G_CALLBACK (day_changed), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

static void
mo_pair_page_root (GtkWidget *widget)
{
  MoPairPage *self = MO_PAIR_PAGE (widget);
  GTK_WIDGET_CLASS (mo_pair_page_parent_class)->root (widget);
  mo_lay_beside_where_wide (widget, self->head, self->body);
}

static void
mo_pair_page_dispose (GObject *object)
{
  MoPairPage *self = MO_PAIR_PAGE (object);

  if (self->reading)
    g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  if (self->office)
    g_signal_handlers_disconnect_by_data (self->office, self);
  g_clear_object (&self->office);
  g_clear_pointer (&self->shown, mo_pair_shown_free);
  g_clear_pointer (&self->content, gtk_widget_unparent);
  G_OBJECT_CLASS (mo_pair_page_parent_class)->dispose (object);
}

static void
mo_pair_page_class_init (MoPairPageClass *klass)
{
  static const struct {
    const char *name;
    gssize offset;
  } children[] = {
#define CHILD(name) { #name, G_STRUCT_OFFSET (MoPairPage, name) }
    CHILD (content),        CHILD (head),         CHILD (body),       CHILD (actions),
    CHILD (title),          CHILD (sentence),     CHILD (ask_mentor), CHILD (ask_mentee),
    CHILD (brief_mentor),   CHILD (brief_mentee), CHILD (script),     CHILD (letter_choice),
    CHILD (standard),       CHILD (large),        CHILD (notes),      CHILD (refused),
    CHILD (leaks),          CHILD (ring),         CHILD (person),     CHILD (look),
    CHILD (office_missing), CHILD (mend),         CHILD (before),     CHILD (earlier),
    CHILD (release),        CHILD (sent),         CHILD (preview),    CHILD (keep),
#undef CHILD
  };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (MO_TYPE_PAPER_PREVIEW);
  G_OBJECT_CLASS (klass)->dispose = mo_pair_page_dispose;
  widget_class->root = mo_pair_page_root;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/mentoringoffice/MentoringOffice/papers/mo-pair-page.ui");
  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    gtk_widget_class_bind_template_child_full (
        widget_class, children[i].name, FALSE, children[i].offset);
  mo_pair_page_class_install_actions (widget_class);
}

static void
mo_pair_page_init (MoPairPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->kind = -1;
  const struct {
    GtkCheckButton *choice;
    GCallback called;
  } choices[] = {
    { self->ask_mentor, G_CALLBACK (kind_chosen) },
    { self->ask_mentee, G_CALLBACK (kind_chosen) },
    { self->brief_mentor, G_CALLBACK (kind_chosen) },
    { self->brief_mentee, G_CALLBACK (kind_chosen) },
    { self->script, G_CALLBACK (how_chosen) },
    { self->letter_choice, G_CALLBACK (how_chosen) },
    { self->standard, G_CALLBACK (size_chosen) },
    { self->large, G_CALLBACK (size_chosen) },
  };
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    g_signal_connect_object (
        choices[i].choice, "toggled", choices[i].called, self, G_CONNECT_SWAPPED);
}
