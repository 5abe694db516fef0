package app.comptoir.campaign.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/// Another user of the same machine, who does one thing until told to end. A process of its own, as
/// `nobody` where the tests run as root; otherwise nobody else can be played.
final class Stranger implements AutoCloseable {
  private static final List<String> NOBODY =
      List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");

  private final Process process;
  private final BufferedReader says;

  private Stranger(Process process) {
    this.process = process;
    this.says = process.inputReader();
  }

  /// Whether a second user can be played here.
  static boolean possible() {
    return "root".equals(System.getProperty("user.name"))
        && Files.isExecutable(Path.of("/usr/bin/perl"))
        && Files.isExecutable(Path.of("/usr/bin/setpriv"));
  }

  /// Begins; the stranger is at it when this returns.
  ///
  /// @param arguments a folder, or ports of 127.0.0.1, as the doing asks for
  static Stranger begin(Doing doing, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(NOBODY);
    command.addAll(List.of("perl", "-e", COMMON + doing.script));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    Stranger stranger = new Stranger(process);
    assertThat(stranger.says.readLine()).as("%s has begun", doing).isEqualTo("begun");
    return stranger;
  }

  /// Lets the stranger end.
  ///
  /// @return what they got at, a line each, and last how often they tried
  List<String> end() throws IOException, InterruptedException {
    process.getOutputStream().close();
    List<String> lines = says.lines().toList();
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    return lines;
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  /// What a stranger does.
  enum Doing {
    /// Tries to open every file and folder below a folder, again and again: also in the moment
    /// between being made and being closed to others.
    WATCH(
        """
        my @seen; my %said;
        do {
          my @left = ($ARGV[0]);
          while (defined(my $at = pop @left)) {
            $tries++;
            if (-d $at) {
              if (opendir(my $in, $at)) {
                say_once("listed $at", \\%said) if $at ne $ARGV[0];
                push @left, map { "$at/$_" } grep { $_ ne "." && $_ ne ".." } readdir $in;
              }
            } else {
              say_once("read $at", \\%said) if sysopen(my $in, $at, O_RDONLY | O_NONBLOCK);
              say_once("wrote $at", \\%said) if sysopen(my $out, $at, O_WRONLY | O_NONBLOCK);
            }
          }
        } until told_to_end(0);
        """),
    /// Holds a shared lock on everything that can be opened in a folder.
    LOCK(
        """
        my @held;
        for my $file (grep { -f } glob("$ARGV[0]/*")) {
          sysopen(my $in, $file, O_RDONLY) or next;
          $tries++;
          my $shared = pack("s s x4 q q l x4", F_RDLCK, 0, 0, 0, 0);
          fcntl($in, F_SETLK, $shared) or die "$file: $!";
          push @held, $in;
        }
        print "begun\\n";
        1 until told_to_end(1);
        """),
    /// Calls at ports of this machine: says nothing, rubbish, a byte at a time, a wrong state.
    KNOCK(
        """
        my @open; my @slow;
        do {
          for my $port (@ARGV) {
            my $way = int rand 4;
            print "begun\\n" if ++$tries == 120;
            my $call = IO::Socket::INET->new(
              PeerAddr => "127.0.0.1", PeerPort => $port, Timeout => 1) or next;
            $call->autoflush(1);
            print $call chr(rand 256) x 300 if $way == 1;
            print $call "a" if $way == 2;
            print $call "GET /signed-in?code=evil&state=wrong HTTP/1.1\\r\\n"
              . "Host: 127.0.0.1:$port\\r\\nConnection: close\\r\\n\\r\\n" if $way == 3;
            push @slow, $call if $way == 2;
            push @open, $call;
            shift @open if @open > 800;
          }
          my $slow = $slow[rand @slow];
          syswrite($slow, "b") if $slow;
          shift @slow if @slow > 50;
        } until told_to_end(0.02);
        """),
    /// Puts links to a file of the owner, or pipes, where files of a workspace are going to be.
    PLANT(
        """
        use POSIX ();
        my ($folder, $victim, @names) = @ARGV;
        for my $name (@names) {
          $tries++;
          $name =~ s/^pipe:// ? POSIX::mkfifo("$folder/$name", 0666)
                              : symlink($victim, "$folder/$name");
        }
        print "begun\\n";
        1 until told_to_end(1);
        """);

    private final String script;

    Doing(String script) {
      boolean begins = script.contains("\"begun");
      this.script = (begins ? "" : "print \"begun\\n\";\n") + script + "print \"tries $tries\\n\";";
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final String COMMON =
      """
      use strict; use Fcntl; use IO::Socket::INET; use IO::Select;
      $| = 1; $SIG{PIPE} = "IGNORE";
      my $tries = 0;
      my $told = IO::Select->new(\\*STDIN);
      sub told_to_end { return $told->can_read($_[0]) && !sysread(STDIN, my $ignored, 1) }
      sub say_once { print "$_[0]\\n" unless $_[1]{$_[0]}++ }
      """;
}
