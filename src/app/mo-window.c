/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/mo-window.h"

#include "board/mo-board-page.h"
#include "calls/mo-calls-page.h"
#include "impact/mo-impact-page.h"
#include "import/mo-import-page.h"
#include "intake/mo-intake-page.h"
#include "mentors/mo-mentors-page.h"
#include "today/mo-today-page.h"
#include "waiting/mo-waiting-page.h"

struct _MoWindow {
  GtkApplicationWindow parent_instance;

  MoOffice *office;
  GtkStack *stack;
};

G_DEFINE_FINAL_TYPE (MoWindow, mo_window, GTK_TYPE_APPLICATION_WINDOW)

typedef struct {
  const char *name;
  GtkWidget *(*make) (MoOffice *office);
} Page;

static const Page pages[] = {
  { "today", mo_today_page_new },     { "waiting", mo_waiting_page_new },
  { "board", mo_board_page_new },     { "calls", mo_calls_page_new },
  { "mentors", mo_mentors_page_new }, { "impact", mo_impact_page_new },
  { "intake", mo_intake_page_new },   { "import", mo_import_page_new },
};

/* A page is made when it is first shown. */
static void
show_page (MoWindow *self, const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    if (g_str_equal (pages[i].name, name) && !gtk_stack_get_child_by_name (self->stack, name))
      gtk_stack_add_named (self->stack, pages[i].make (self->office), name);
  gtk_stack_set_visible_child_name (self->stack, name);
}

static void
show_page_activated (GtkWidget *widget, const char *action, GVariant *name)
{
  show_page (MO_WINDOW (widget), g_variant_get_string (name, NULL));
}

MoWindow *
mo_window_new (GtkApplication *app, MoOffice *office)
{
  MoWindow *self = g_object_new (MO_TYPE_WINDOW, "application", app, NULL);
  self->office = g_object_ref (office);
  show_page (self, "today");
  return self;
}

static void
mo_window_dispose (GObject *object)
{
  MoWindow *self = MO_WINDOW (object);
  g_clear_object (&self->office);
  G_OBJECT_CLASS (mo_window_parent_class)->dispose (object);
}

static void
mo_window_class_init (MoWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = mo_window_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/mentoringoffice/MentoringOffice/app/mo-window.ui");
  gtk_widget_class_bind_template_child (widget_class, MoWindow, stack);
  gtk_widget_class_install_action (widget_class, "win.show-page", "s", show_page_activated);
}

static void
mo_window_init (MoWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
