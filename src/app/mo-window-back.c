/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The way back: from a person to the list they were opened from, and the row in it. */
#include "app/mo-window-private.h"
#include "person/mo-person-page.h"

#define MOST_STEPS 20

typedef struct {
  const char *page; /* interned */
  gint64 person;    /* of the page of a person; 0 on others */
} Step;

static GtkWidget *
person_page (MoWindow *self)
{
  return mo_stack_get_page (self->stack, "person");
}

static void
add_step (MoWindow *self, const char *page)
{
  GtkWidget *about = g_str_equal (page, "person") ? person_page (self) : NULL;
  const Step step = { page, about ? mo_person_page_get_person (MO_PERSON_PAGE (about)) : 0 };
  if (!self->been)
    self->been = g_array_new (FALSE, FALSE, sizeof (Step));
  g_array_append_val (self->been, step);
  if (self->been->len > MOST_STEPS)
    g_array_remove_index (self->been, 0);
}

void
mo_window_back_other_person (MoWindow *self, gint64 person)
{
  const char *shown = mo_stack_get_shown (self->stack);
  if (g_strcmp0 (shown, "person") == 0 &&
      mo_person_page_get_person (MO_PERSON_PAGE (person_page (self))) != person)
    add_step (self, g_intern_static_string ("person"));
}

void
mo_window_back_noted (MoWindow *self)
{
  const char *shown = g_intern_string (mo_stack_get_shown (self->stack));

  if (!self->office)
    return;
  if (self->was && self->was != shown && !self->returning)
    add_step (self, self->was);
  self->was = shown;
}

static gboolean
go_back (MoWindow *self)
{
  if (!self->been || self->been->len == 0)
    return FALSE;
  const Step step = g_array_index (self->been, Step, self->been->len - 1);
  GtkWidget *about = step.person ? person_page (self) : NULL;
  g_array_set_size (self->been, self->been->len - 1);
  self->returning = TRUE;
  if (about && mo_person_page_get_person (MO_PERSON_PAGE (about)) != step.person)
    mo_person_page_show (MO_PERSON_PAGE (about), step.person);
  mo_window_show_page (self, step.page, TRUE); /* the focus is where it was when it was left */
  self->returning = FALSE;
  return TRUE;
}

static void
back (GtkWidget *widget, const char *action, GVariant *value)
{
  go_back (MO_WINDOW (widget));
}

/* Escape closes the sentence on what went wrong; pages that are opened from a list, to look at
 * something, are left again by it, and so is a talk: each of its answers is kept at once. */
static gboolean
escape (GtkWidget *widget, GVariant *args, gpointer user)
{
  static const char *const looked_at[] = { "person", "cases",      "figures",
                                           "mentor", "assessment", NULL };
  MoWindow *self = MO_WINDOW (widget);
  const char *shown = mo_stack_get_shown (self->stack);
  GtkRoot *root = GTK_ROOT (self);
  GtkWidget *focus = gtk_root_get_focus (root);
  GtkWidget *page = shown ? mo_stack_get_page (self->stack, shown) : NULL;

  if (gtk_widget_get_visible (GTK_WIDGET (self->problem))) {
    mo_banner_set_words (self->problem, NULL);
    return TRUE;
  }
  if (!page || !g_strv_contains (looked_at, shown) ||
      (focus && !gtk_widget_is_ancestor (focus, page)))
    return FALSE;
  return go_back (self);
}

void
mo_window_class_install_back (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "win.back", NULL, back);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Left, GDK_ALT_MASK, "win.back", NULL);
  gtk_widget_class_add_binding (klass, GDK_KEY_Escape, 0, escape, NULL);
}
