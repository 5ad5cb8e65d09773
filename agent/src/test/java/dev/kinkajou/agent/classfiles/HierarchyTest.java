package dev.kinkajou.agent.classfiles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinkajou.agent.testing.Program;
import java.lang.ref.WeakReference;
import org.junit.jupiter.api.Test;

/** Resolution as the JVM specification has it, from class files. */
class HierarchyTest {

    private final Program program = Program.of("""
            package app;
            class Base implements Named {
                double field;
                static double shared;
                double inherited() {
                    return 1;
                }
                void packagePrivate() {
                }
                private void hidden() {
                }
                public final void last() {
                }
            }
            """, """
            package app;
            class Derived extends Base implements Special {
                float field;
                double inherited() {
                    return 2;
                }
                public int compareTo(Derived other) {
                    return 0;
                }
                void hidden() {
                }
            }
            """, """
            package app;
            interface Named {
                double WIDTH = Math.random();
                default String name() {
                    return "named";
                }
            }
            """, """
            package app;
            interface Special extends Named, Comparable<Derived> {
                default String name() {
                    return "special";
                }
                void last();
            }
            """, """
            package other;
            class Stranger extends app.Public {
                void packagePrivate() {
                }
                protected void open() {
                }
            }
            """, """
            package app;
            public class Public {
                void packagePrivate() {
                }
                protected void open() {
                }
            }
            """);
    private final Hierarchy hierarchy = new Hierarchy(new ClassFiles(), new WeakReference<>(program));

    @Test
    void super_types_are_found_breadth_first_through_the_jdk() {
        assertThat(hierarchy.withSuperTypes("app/Derived")).containsExactly("app/Derived", "app/Base", "app/Special",
                "java/lang/Object",
                "app/Named", "java/lang/Comparable");
    }

    @Test
    void missing_class_has_no_known_super_types() {
        assertThat(hierarchy.withSuperTypes("app/Missing")).containsExactly("app/Missing");
        assertThat(hierarchy.method("app/Missing", "run", "()V")).isNull();
        assertThat(hierarchy.fieldDeclarer("app/Missing", "x", "D")).isNull();
    }

    @Test
    void method_is_declared_by_the_nearest_super_class() {
        assertDeclares("app/Derived", hierarchy.method("app/Derived", "inherited", "()D"));
        assertDeclares("app/Base", hierarchy.method("app/Derived", "packagePrivate", "()V"));
        assertDeclares("java/lang/Object", hierarchy.method("app/Derived", "hashCode", "()I"));
    }

    @Test
    void most_specific_default_method_wins() {
        assertDeclares("app/Special", hierarchy.method("app/Derived", "name", "()Ljava/lang/String;"));
        assertDeclares("app/Named", hierarchy.method("app/Base", "name", "()Ljava/lang/String;"));
    }

    @Test
    void interface_has_the_methods_of_object() {
        assertDeclares("java/lang/Object", hierarchy.method("app/Named", "toString", "()Ljava/lang/String;"));
    }

    @Test
    void array_has_the_methods_of_object() {
        assertDeclares("java/lang/Object", hierarchy.method("[D", "clone", "()Ljava/lang/Object;"));
    }

    @Test
    void method_handles_are_called_with_any_descriptor() {
        assertDeclares("java/lang/invoke/MethodHandle",
                hierarchy.method("java/lang/invoke/MethodHandle", "invokeExact", "(D)D"));
    }

    @Test
    void implementation_is_what_runs_on_an_object() {
        assertDeclares("app/Base", hierarchy.implementation("app/Derived", "last", "()V"));
        assertDeclares("app/Derived", hierarchy.implementation("app/Derived", "compareTo", "(Ljava/lang/Object;)I"));
        assertThat(hierarchy.implementation("app/Derived", "missing", "()V")).isNull();
    }

    @Test
    void overridden_methods_may_be_several() {
        assertThat(overridden("app/Derived", "inherited", "()D")).isEqualTo("[app/Base]");
        assertThat(overridden("app/Derived", "compareTo", "(Ljava/lang/Object;)I")).isEqualTo("[java/lang/Comparable]");
        assertThat(overridden("app/Special", "name", "()Ljava/lang/String;")).isEqualTo("[app/Named]");
    }

    @Test
    void private_method_is_not_overridden() {
        assertThat(overridden("app/Derived", "hidden", "()V")).isEqualTo("[]");
    }

    @Test
    void package_private_method_is_overridden_in_its_package_only() {
        assertThat(overridden("other/Stranger", "packagePrivate", "()V")).isEqualTo("[]");
        assertThat(overridden("other/Stranger", "open", "()V")).isEqualTo("[app/Public]");
    }

    @Test
    void field_is_found_in_super_types() {
        assertThat(hierarchy.fieldDeclarer("app/Derived", "field", "F").name()).isEqualTo("app/Derived");
        assertThat(hierarchy.fieldDeclarer("app/Derived", "field", "D").name()).isEqualTo("app/Base");
        assertThat(hierarchy.fieldDeclarer("app/Derived", "shared", "D").name()).isEqualTo("app/Base");
        assertThat(hierarchy.fieldDeclarer("app/Derived", "WIDTH", "D").name()).isEqualTo("app/Named");
        assertThat(hierarchy.fieldDeclarer("app/Derived", "missing", "D")).isNull();
    }

    private String overridden(String type, String name, String descriptor) {
        StringBuilder types = new StringBuilder();
        for (MethodOwner m : hierarchy.overridden(type, hierarchy.find(type).method(name, descriptor))) {
            types.append(types.length() == 0 ? "" : ", ").append(m.type().name());
        }
        return "[" + types + "]";
    }

    private static void assertDeclares(String type, MethodOwner found) {
        assertThat(found).isNotNull();
        assertThat(found.type().name()).isEqualTo(type);
    }
}
