"""Short names and the names that they stand for, English and Spanish, in plain letters."""

_GROUPS = """
abigail abby; abraham abe; albert al bert; alexander alex sasha xander; alfred alf fred; andrew andy drew;
anthony tony; antonio toni; arthur art; barbara barb; benjamin ben benny; bernard bernie; catherine kate katie cathy
cat kathy katherine kathryn katharine; charles charlie chuck; christine chris christina tina; christopher kit topher;
cynthia cindy; daniel dan danny; david dave davey; deborah debbie deb; dorothy dot dottie; douglas doug; edward ed eddie
ted ned; eleanor ellie nell nora; elizabeth liz lizzie beth betty eliza lisa; emily em; eugene gene; francis frank;
francisco paco pancho curro; frederick freddie; gabriel gabe; geoffrey geoff; gerald gerry jerry; gregory greg;
guadalupe lupe; harold hal; henry harry hank; ignacio nacho; isabel isa; jacob jake; james jim jimmy jamie; janet jan;
jeffrey jeff; jennifer jen jenny jenn; jessica jess jessie; jesus chuy; john jack johnny jon; jonathan jonny; joseph joe
joey; jose pepe; joshua josh; judith judy; kenneth ken kenny; kimberly kim; lawrence larry laurie; leonard leo len;
leslie les; luis lucho; margaret maggie meg peggy marge; maria mari; martin marty; matthew matt; melissa mel; mercedes
merche; michael mike mick mickey; nathaniel nathan nate; nicholas nick nicky; pamela pam; patricia pat patty trish;
patrick paddy; peter pete; philip phil phillip; rafael rafa; raymond ray; rebecca becky becca; richard rick dick ricky
rich; robert bob bobby rob robbie; roberto beto; ronald ron ronnie; rosario charo; russell russ; samantha sam; samuel
sammy; santiago santi; sergio checho; stephen steve steven stevie; susan sue susie suzanne; theodore theo; theresa tess
terry teresa; thomas tom tommy; timothy tim; victoria vicky tori; vincent vince; virginia ginny; walter walt wally;
william bill billy will willy liam; zachary zach zack
"""

FORMAL = {nick: words[0] for group in _GROUPS.split(";") for words in [group.split()] for nick in words}
"""The first of each group stands for all of it."""
