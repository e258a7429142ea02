    .section .rodata.icudt72_dat,"",@
    .globl icudt72_dat
    .type icudt72_dat,@object
    .p2align 4
icudt72_dat:
    .incbin "icudt72l.dat"
.Lend:
    .size icudt72_dat, .Lend-icudt72_dat
