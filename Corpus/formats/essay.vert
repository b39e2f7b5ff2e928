<doc title="The Hut Where They Read" author="Irina Vasil'eva-Holt" year="2004" place="Riga">
<div type="part">
<head>
Part	part	NN1
One	one	CRD
<g/>
.	.	PUN
The	the	AT0
Hut	hut	NN1
</head>
<div type="chapter">
<head>
Chapter	chapter	NN1
1	1	CRD
<g/>
.	.	PUN
A	a	AT0
Key	key	NN1
on	on	PRP
a	a	AT0
String	string	NN1
</head>
<p>
<s>
<pb n="41"/>
In	in	PRP
the	the	AT0
autumn	autumn	NN1
of	of	PRF
1928	1928	CRD
there	there	EX0
were	be	VBD
in	in	PRP
the	the	AT0
Russian	Russian	AJ0
countryside	countryside	NN1
<g/>
,	,	PUN
by	by	PRP
the	the	AT0
official	official	AJ0
count	count	NN1
<g/>
,	,	PUN
21,876	21,876	CRD
reading	reading	NN1
huts	hut	NN2
<g/>
.	.	PUN
</s>
<note n="1">
<s>
The	the	AT0
figure	figure	NN1
is	be	VBZ
for	for	PRP
1	1	CRD
October	October	NP0
1928	1928	CRD
<g/>
.	.	PUN
</s>
<s>
It	it	PNP
includes	include	VVZ
the	the	AT0
red	red	AJ0
tea-houses	tea-house	NN2
of	of	PRF
Central	Central	NP0
Asia	Asia	NP0
<g/>
,	,	PUN
where	where	AVQ
more	more	DT0
tea	tea	NN1
was	be	VBD
drunk	drink	VVN
than	than	CJS
the	the	AT0
word	word	NN1
<foreign lang="ru-Latn">
chital'nia	chital'nia	NN1
</foreign>
suggests	suggest	VVZ
<g/>
.	.	PUN
</s>
</note>
<s>
The	the	AT0
term	term	NN1
<g/>
,	,	PUN
<foreign lang="ru-Latn">
izba-chital'nia	izba-chital'nia	NN1
</foreign>
(	(	PUL
<g/>
in	in	PRP
Cyrillic	Cyrillic	NN1
<foreign lang="ru">
изба-читальня	изба-читальня	NN1
</foreign>
<g/>
)	)	PUR
<g/>
,	,	PUN
promises	promise	VVZ
two	two	CRD
things	thing	NN2
<g/>
,	,	PUN
a	a	AT0
hut	hut	NN1
and	and	CJC
reading	reading	NN1
<g/>
,	,	PUN
and	and	CJC
the	the	AT0
second	second	ORD
was	be	VBD
much	much	AV0
the	the	AT0
harder	hard	AJC
to	to	TO0
supply	supply	VVI
<g/>
.	.	PUN
</s>
<s>
A	a	AT0
hut	hut	NN1
could	can	VM0
be	be	VBI
had	have	VHN
by	by	PRP
moving	move	VVG
out	out	AVP
a	a	AT0
priest	priest	NN1
<g/>
.	.	PUN
</s>
<s>
What	what	DTQ
it	it	PNP
was	be	VBD
to	to	TO0
hold	hold	VVI
<g/>
,	,	PUN
beyond	beyond	PRP
a	a	AT0
stove	stove	NN1
<g/>
,	,	PUN
a	a	AT0
bench	bench	NN1
<g/>
,	,	PUN
a	a	AT0
lamp	lamp	NN1
and	and	CJC
the	the	AT0
portrait	portrait	NN1
of	of	PRF
the	the	AT0
<foreign lang="ru-Latn">
vozhd'	vozhd'	NN1
</foreign>
<g/>
,	,	PUN
was	be	VBD
laid	lay	VVN
down	down	AVP
by	by	PRP
circular	circular	NN1
<g/>
;	;	PUN
and	and	CJC
since	since	CJS
the	the	AT0
circulars	circular	NN2
came	come	VVD
by	by	PRP
the	the	AT0
same	same	AJ0
cart	cart	NN1
as	as	CJS
the	the	AT0
newspapers	newspaper	NN2
<g/>
,	,	PUN
both	both	DT0
were	be	VBD
as	as	CJS
a	a	AT0
rule	rule	NN1
three	three	CRD
weeks	week	NN2
old	old	AJ0
<g/>
.	.	PUN
</s>
</p>
<p>
<s>
The	the	AT0
hut	hut	NN1
was	be	VBD
kept	keep	VVN
by	by	PRP
an	a	AT0
<foreign lang="ru-Latn">
izbach	izbach	NN1
</foreign>
<g/>
,	,	PUN
who	who	PNQ
was	be	VBD
paid	pay	VVN
eighteen	eighteen	CRD
roubles	rouble	NN2
a	a	AT0
month	month	NN1
when	when	AVQ
he	he	PNP
was	be	VBD
paid	pay	VVN
at	at	PRP
all	all	DT0
<g/>
.	.	PUN
</s>
<s>
He	he	PNP
was	be	VBD
to	to	TO0
be	be	VBI
"	"	PUQ
<g/>
the	the	AT0
eye	eye	NN1
of	of	PRF
the	the	AT0
city	city	NN1
in	in	PRP
the	the	AT0
village	village	NN1
<g/>
"	"	PUQ
<g/>
.	.	PUN
</s>
<s>
He	he	PNP
was	be	VBD
also	also	AV0
<g/>
,	,	PUN
as	as	CJS
the	the	AT0
peasants	peasant	NN2
saw	see	VVD
<g/>
,	,	PUN
the	the	AT0
only	only	AJ0
man	man	NN1
in	in	PRP
the	the	AT0
village	village	NN1
with	with	PRP
a	a	AT0
key	key	NN1
to	to	PRP
a	a	AT0
room	room	NN1
in	in	PRP
which	which	DTQ
nobody	nobody	PNI
slept	sleep	VVD
<g/>
.	.	PUN
</s>
<s>
The	the	AT0
key	key	NN1
hung	hang	VVD
on	on	PRP
a	a	AT0
string	string	NN1
beside	beside	PRP
the	the	AT0
door	door	NN1
<g/>
,	,	PUN
and	and	CJC
anybody	anybody	PNI
who	who	PNQ
wanted	want	VVD
to	to	TO0
borrow	borrow	VVI
the	the	AT0
lamp	lamp	NN1
could	can	VM0
borrow	borrow	VVI
it	it	PNP
<g/>
.	.	PUN
</s>
<note n="2">
<s>
D.	D.	NP0
Farquhar	Farquhar	NP0
<g/>
,	,	PUN
<hi>
Lamps	lamp	NN2
in	in	PRP
the	the	AT0
Village	village	NN1
</hi>
(	(	PUL
<g/>
Aberdeen	Aberdeen	NP0
<g/>
,	,	PUN
1979	1979	CRD
<g/>
)	)	PUR
<g/>
,	,	PUN
pp.	page	NN2
12–14	12–14	CRD
<g/>
.	.	PUN
</s>
<s>
Her	her	DPS
informant	informant	NN1
<g/>
,	,	PUN
a	a	AT0
retired	retired	AJ0
<foreign lang="ru-Latn">
izbach	izbach	NN1
</foreign>
of	of	PRF
Pskov	Pskov	NP0
province	province	NN1
<g/>
,	,	PUN
was	be	VBD
eighty-one	eighty-one	CRD
and	and	CJC
still	still	AV0
had	have	VHD
the	the	AT0
key	key	NN1
<g/>
.	.	PUN
</s>
</note>
<s>
This	this	DT0
was	be	VBD
against	against	PRP
the	the	AT0
rules	rule	NN2
<g/>
.	.	PUN
</s>
<s>
It	it	PNP
was	be	VBD
also	also	AV0
<g/>
,	,	PUN
I	I	PNP
believe	believe	VVB
<g/>
,	,	PUN
the	the	AT0
reason	reason	NN1
why	why	AVQ
the	the	AT0
thing	thing	NN1
worked	work	VVD
<hi>
at	at	PRP
all	all	DT0
</hi>
<g/>
.	.	PUN
</s>
</p>
</div>
<div type="chapter">
<head>
Chapter	chapter	NN1
2	2	CRD
<g/>
.	.	PUN
The	the	AT0
Newspaper	newspaper	NN1
Read	read	VVN
Aloud	aloud	AV0
</head>
<p>
<s>
Few	few	DT0
of	of	PRF
those	those	DT0
who	who	PNQ
came	come	VVD
could	can	VM0
read	read	VVI
<g/>
,	,	PUN
and	and	CJC
fewer	fewer	AV0
wished	wish	VVD
to	to	TO0
learn	learn	VVI
<g/>
.	.	PUN
</s>
<s>
They	they	PNP
came	come	VVD
to	to	TO0
hear	hear	VVI
<g/>
.	.	PUN
</s>
<s>
In	in	PRP
the	the	AT0
evening	evening	NN1
the	the	AT0
<foreign lang="ru-Latn">
izbach	izbach	NN1
</foreign>
took	take	VVD
down	down	AVP
the	the	AT0
newspaper	newspaper	NN1
and	and	CJC
read	read	VVD
it	it	PNP
from	from	PRP
the	the	AT0
first	first	ORD
line	line	NN1
to	to	PRP
the	the	AT0
last	last	ORD
<g/>
,	,	PUN
the	the	AT0
<foreign lang="ru-Latn">
s"ezd	s"ezd	NN1
</foreign>
of	of	PRF
the	the	AT0
metal	metal	NN1
workers	worker	NN2
<g/>
,	,	PUN
the	the	AT0
price	price	NN1
of	of	PRF
flax	flax	NN1
in	in	PRP
Riga	Riga	NP0
<g/>
,	,	PUN
the	the	AT0
weather	weather	NN1
<g/>
;	;	PUN
and	and	CJC
the	the	AT0
hearers	hearer	NN2
<g/>
,	,	PUN
who	who	PNQ
had	have	VHD
sat	sit	VVN
so	so	AV0
on	on	PRP
Sundays	Sunday	NP0
in	in	PRP
another	another	DT0
building	building	NN1
<g/>
,	,	PUN
listened	listen	VVD
to	to	PRP
all	all	DT0
of	of	PRF
it	it	PNP
with	with	PRP
the	the	AT0
same	same	AJ0
patience	patience	NN1
<g/>
.	.	PUN
</s>
<s>
A	a	AT0
teacher	teacher	NN1
named	name	VVN
Kliuev	Kliuev	NP0
<g/>
,	,	PUN
who	who	PNQ
kept	keep	VVD
the	the	AT0
hut	hut	NN1
at	at	PRP
Malye	Malye	NP0
Gory	Gory	NP0
from	from	PRP
1924	1924	CRD
to	to	PRP
1929	1929	CRD
<g/>
,	,	PUN
wrote	write	VVD
down	down	AVP
what	what	DTQ
they	they	PNP
said	say	VVD
<g/>
:	:	PUN
</s>
</p>
<quote>
<p>
<s>
They	they	PNP
do	do	VDB
not	not	XX0
ask	ask	VVI
whether	whether	CJS
it	it	PNP
is	be	VBZ
true	true	AJ0
<g/>
.	.	PUN
</s>
<s>
They	they	PNP
ask	ask	VVB
who	who	PNQ
says	say	VVZ
so	so	AV0
<g/>
.	.	PUN
</s>
<s>
When	when	AVQ
I	I	PNP
read	read	VVD
them	they	PNP
that	that	CJT
the	the	AT0
harvest	harvest	NN1
was	be	VBD
good	good	AJ0
they	they	PNP
nodded	nod	VVD
<g/>
,	,	PUN
and	and	CJC
Pakhom	Pakhom	NP0
said	say	VVD
<g/>
:	:	PUN
"	"	PUQ
<g/>
That	that	DT0
is	be	VBZ
for	for	PRP
those	those	DT0
who	who	PNQ
have	have	VHB
not	not	XX0
seen	see	VVN
it	it	PNP
<g/>
.	.	PUN
<g/>
"	"	PUQ
</s>
<s>
Then	then	AV0
they	they	PNP
asked	ask	VVD
me	I	PNP
to	to	TO0
go	go	VVI
on	on	AVP
<g/>
,	,	PUN
because	because	CJS
it	it	PNP
was	be	VBD
warm	warm	AJ0
<g/>
.	.	PUN
</s>
<note n="3">
<s>
Diary	diary	NN1
of	of	PRF
S.	S.	NP0
Kliuev	Kliuev	NP0
<g/>
,	,	PUN
entry	entry	NN1
of	of	PRF
3	3	CRD
March	March	NP0
1926	1926	CRD
<g/>
.	.	PUN
</s>
<s>
The	the	AT0
word	word	NN1
that	that	CJT
he	he	PNP
uses	use	VVZ
for	for	PRP
"	"	PUQ
<g/>
people	people	NN0
<g/>
"	"	PUQ
<g/>
,	,	PUN
<foreign lang="ru">
народ	народ	NN1
</foreign>
<g/>
,	,	PUN
is	be	VBZ
underlined	underline	VVN
twice	twice	AV0
<g/>
.	.	PUN
</s>
</note>
</p>
</quote>
<p>
<s>
The	the	AT0
passage	passage	NN1
has	have	VHZ
been	be	VBN
taken	take	VVN
as	as	PRP
proof	proof	NN1
of	of	PRF
peasant	peasant	NN1
mistrust	mistrust	NN1
<g/>
.	.	PUN
</s>
<s>
I	I	PNP
should	shall	VM0
rather	rather	AV0
call	call	VVI
it	it	PNP
a	a	AT0
theory	theory	NN1
of	of	PRF
reading	reading	NN1
<g/>
.	.	PUN
</s>
<s>
Kliuev	Kliuev	NP0
<g/>
's	's	POS
hearers	hearer	NN2
knew	know	VVD
that	that	CJT
a	a	AT0
text	text	NN1
is	be	VBZ
<pb n="42"/>
addressed	address	VVN
to	to	PRP
somebody	somebody	PNI
<g/>
,	,	PUN
and	and	CJC
that	that	CJT
it	it	PNP
need	need	VM0
not	not	XX0
be	be	VBI
to	to	PRP
them	they	PNP
<g/>
.	.	PUN
</s>
<s>
They	they	PNP
enjoyed	enjoy	VVD
it	it	PNP
as	as	CJS
one	one	PNI
enjoys	enjoy	VVZ
a	a	AT0
letter	letter	NN1
that	that	PNQ
was	be	VBD
delivered	deliver	VVN
to	to	PRP
the	the	AT0
wrong	wrong	AJ0
house	house	NN1
<g/>
:	:	PUN
the	the	AT0
manner	manner	NN1
was	be	VBD
interesting	interesting	AJ0
<g/>
,	,	PUN
the	the	AT0
news	news	NN1
was	be	VBD
for	for	PRP
others	other	NN2
<g/>
.	.	PUN
</s>
<s>
The	the	AT0
city	city	NN1
had	have	VHD
sent	send	VVN
them	they	PNP
its	its	DPS
voice	voice	NN1
<g/>
,	,	PUN
and	and	CJC
they	they	PNP
were	be	VBD
judging	judge	VVG
the	the	AT0
voice	voice	NN1
<g/>
.	.	PUN
</s>
<s>
It	it	PNP
<g/>
's	be	VBZ
a	a	AT0
skill	skill	NN1
that	that	CJT
the	the	AT0
city	city	NN1
itself	itself	PNP
<g/>
,	,	PUN
ten	ten	CRD
years	year	NN2
later	later	AV0
<g/>
,	,	PUN
would	will	VM0
have	have	VHI
given	give	VVN
much	much	AV0
to	to	TO0
possess	possess	VVI
<g/>
.	.	PUN
</s>
</p>
</div>
</div>
<div type="part">
<head>
Part	part	NN1
Two	two	CRD
<g/>
.	.	PUN
The	the	AT0
Club	club	NN1
</head>
<div type="chapter">
<head>
Chapter	chapter	NN1
3	3	CRD
<g/>
.	.	PUN
A	a	AT0
Bust	bust	NN1
and	and	CJC
a	a	AT0
Samovar	samovar	NN1
</head>
<p>
<s>
In	in	PRP
1930	1930	CRD
the	the	AT0
hut	hut	NN1
became	become	VVD
a	a	AT0
club	club	NN1
<g/>
.	.	PUN
</s>
<s>
It	it	PNP
got	get	VVD
a	a	AT0
bust	bust	NN1
of	of	PRF
plaster	plaster	NN1
<g/>
,	,	PUN
painted	paint	VVN
so	so	AV0
as	as	CJS
to	to	TO0
look	look	VVI
like	like	PRP
bronze	bronze	NN1
<g/>
,	,	PUN
and	and	CJC
it	it	PNP
lost	lose	VVD
its	its	DPS
samovar	samovar	NN1
<g/>
,	,	PUN
which	which	DTQ
had	have	VHD
belonged	belong	VVN
to	to	PRP
the	the	AT0
priest	priest	NN1
<g/>
's	's	POS
widow	widow	NN1
<g/>
.	.	PUN
</s>
<note n="4">
<s>
Farquhar	Farquhar	NP0
found	find	VVD
the	the	AT0
same	same	AJ0
bust	bust	NN1
<g/>
,	,	PUN
or	or	CJC
its	its	DPS
twin	twin	NN1
<g/>
,	,	PUN
in	in	PRP
four	four	CRD
other	other	AJ0
districts	district	NN2
<g/>
;	;	PUN
see	see	VVB
her	her	DPS
<hi>
Lamps	lamp	NN2
in	in	PRP
the	the	AT0
Village	village	NN1
</hi>
<g/>
,	,	PUN
p.	page	NN1
88	88	CRD
<g/>
.	.	PUN
</s>
</note>
<s>
From	from	PRP
now	now	AV0
on	on	AV0
there	there	EX0
was	be	VBD
a	a	AT0
plan	plan	NN1
of	of	PRF
work	work	NN1
<g/>
.	.	PUN
</s>
<s>
The	the	AT0
<foreign lang="ru-Latn">
izbach	izbach	NN1
</foreign>
<g/>
,	,	PUN
renamed	rename	VVN
<foreign lang="ru-Latn">
kul'tarmeets	kul'tarmeets	NN1
</foreign>
<g/>
,	,	PUN
a	a	AT0
soldier	soldier	NN1
of	of	PRF
culture	culture	NN1
<g/>
,	,	PUN
had	have	VHD
to	to	TO0
report	report	VVI
each	each	DT0
month	month	NN1
how	how	AVQ
many	many	DT0
persons	person	NN2
had	have	VHD
been	be	VBN
"	"	PUQ
<g/>
embraced	embrace	VVN
<g/>
"	"	PUQ
by	by	PRP
how	how	AVQ
many	many	DT0
readings	reading	NN2
<g/>
.	.	PUN
</s>
<s>
At	at	PRP
Malye	Malye	NP0
Gory	Gory	NP0
the	the	AT0
figure	figure	NN1
rose	rise	VVD
in	in	PRP
one	one	CRD
winter	winter	NN1
from	from	PRP
40	40	CRD
to	to	PRP
412	412	CRD
<g/>
,	,	PUN
which	which	DTQ
was	be	VBD
more	more	AV0
than	than	CJS
the	the	AT0
village	village	NN1
held	hold	VVD
<g/>
.	.	PUN
</s>
</p>
<p>
<s>
Kliuev	Kliuev	NP0
had	have	VHD
gone	go	VVN
by	by	PRP
then	then	AV0
<g/>
.	.	PUN
</s>
<s>
His	his	DPS
successor	successor	NN1
was	be	VBD
a	a	AT0
girl	girl	NN1
of	of	PRF
nineteen	nineteen	CRD
called	call	VVD
Tonia	Tonia	NP0
<g/>
,	,	PUN
who	who	PNQ
could	can	VM0
not	not	XX0
bring	bring	VVI
herself	herself	PNP
to	to	TO0
invent	invent	VVI
<g/>
.	.	PUN
</s>
<s>
She	she	PNP
solved	solve	VVD
the	the	AT0
difficulty	difficulty	NN1
in	in	PRP
her	her	DPS
own	own	AJ0
way	way	NN1
<g/>
,	,	PUN
and	and	CJC
one	one	CRD
that	that	CJT
the	the	AT0
inspectors	inspector	NN2
never	never	AV0
noticed	notice	VVD
<g/>
:	:	PUN
<pb n="43"/>
she	she	PNP
read	read	VVD
to	to	PRP
the	the	AT0
same	same	AJ0
nine	nine	CRD
women	woman	NN2
every	every	AT0
evening	evening	NN1
and	and	CJC
counted	count	VVD
them	they	PNP
every	every	AT0
evening	evening	NN1
afresh	afresh	AV0
<g/>
.	.	PUN
</s>
<s>
In	in	PRP
the	the	AT0
files	file	NN2
of	of	PRF
the	the	AT0
district	district	NN1
they	they	PNP
make	make	VVB
an	a	AT0
army	army	NN1
<g/>
.	.	PUN
</s>
<s>
In	in	PRP
the	the	AT0
hut	hut	NN1
<g/>
,	,	PUN
where	where	AVQ
it	it	PNP
was	be	VBD
warm	warm	AJ0
<g/>
,	,	PUN
there	there	EX0
sat	sit	VVD
nine	nine	CRD
women	woman	NN2
and	and	CJC
a	a	AT0
girl	girl	NN1
<g/>
,	,	PUN
and	and	CJC
the	the	AT0
key	key	NN1
hung	hang	VVD
on	on	PRP
its	its	DPS
string	string	NN1
<g/>
.	.	PUN
<foreign lang="ru">
Чтение	чтение	NN1
продолжается	продолжаться	VVZ
</foreign>
<g/>
,	,	PUN
says	say	VVZ
the	the	AT0
last	last	ORD
line	line	NN1
of	of	PRF
her	her	DPS
last	last	ORD
report	report	NN1
<g/>
:	:	PUN
the	the	AT0
reading	reading	NN1
goes	go	VVZ
on	on	AVP
<g/>
.	.	PUN
</s>
</p>
</div>
</div>
<div type="bibliography">
<head>
BIBLIOGRAPHY	bibliography	NN1
</head>
<listBibl>
<bibl>
Farquhar	Farquhar	NP0
<g/>
,	,	PUN
D.	D.	NP0
<hi>
Lamps	lamp	NN2
in	in	PRP
the	the	AT0
Village	village	NN1
</hi>
<g/>
.	.	PUN
Aberdeen	Aberdeen	NP0
<g/>
,	,	PUN
1979	1979	CRD
<g/>
.	.	PUN
</bibl>
<bibl>
Kliuev	Kliuev	NP0
<g/>
,	,	PUN
S.	S.	NP0
<foreign lang="ru-Latn">
Dnevnik	dnevnik	NN1
izbacha	izbach	NN1
</foreign>
<g/>
.	.	PUN
Edited	edit	VVN
by	by	PRP
T.	T.	NP0
Osipova	Osipova	NP0
<g/>
.	.	PUN
Pskov	Pskov	NP0
<g/>
,	,	PUN
1991	1991	CRD
<g/>
.	.	PUN
</bibl>
<bibl>
Osipova	Osipova	NP0
<g/>
,	,	PUN
T.	T.	NP0
"	"	PUQ
<g/>
Who	who	PNQ
Says	say	VVZ
So	so	AV0
<g/>
?	?	PUN
Reading	reading	NN1
Aloud	aloud	AV0
in	in	PRP
the	the	AT0
Soviet	Soviet	AJ0
Countryside	countryside	NN1
<g/>
.	.	PUN
<g/>
"	"	PUQ
<hi>
Hearth	hearth	NN1
and	and	CJC
State	state	NN1
</hi>
4	4	CRD
(	(	PUL
<g/>
1996	1996	CRD
<g/>
)	)	PUR
<g/>
,	,	PUN
77–102	77–102	CRD
<g/>
.	.	PUN
</bibl>
</listBibl>
</div>
</doc>
