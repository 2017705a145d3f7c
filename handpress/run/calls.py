"""The numbers of the system calls that the fence forbids, from the kernel's tables for each machine."""

from __future__ import annotations

# machine → what the kernel's audit calls it
MACHINES = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}

OWN = {
    "x86_64": """
        socket 41 socketpair 53 clone 56 fork 57 vfork 58 execve 59 kill 62 ptrace 101 rt_sigqueueinfo 129 mount 165
        init_module 175 tkill 200 tgkill 234 add_key 248 keyctl 250 unshare 272 rt_tgsigqueueinfo 297
        perf_event_open 298 setns 308 process_vm_readv 310 process_vm_writev 311 finit_module 313 bpf 321 execveat 322
        userfaultfd 323
    """,
    "aarch64": """
        mount 40 unshare 97 init_module 105 ptrace 117 kill 129 tkill 130 tgkill 131 rt_sigqueueinfo 138 socket 198
        socketpair 199 add_key 217 keyctl 219 clone 220 execve 221 rt_tgsigqueueinfo 240 perf_event_open 241 setns 268
        process_vm_readv 270 process_vm_writev 271 finit_module 273 bpf 280 execveat 281 userfaultfd 282
    """,
}
ALIKE = "pidfd_send_signal 424 io_uring_setup 425 clone3 435 pidfd_getfd 438"


def calls(machine: str) -> dict[str, int]:
    """Name → number on this machine."""
    words = (OWN[machine] + ALIKE).split()
    return dict(zip(words[::2], map(int, words[1::2]), strict=True))
