/**
 * Gemeenten as the CBS lists them on 1 January 2026 (code;naam;vanaf;tot;opvolger), and all that ended since 1 January 2010
 * (R-REG-07): code, name, day and successor from landelijke tabel 33 of the RvIG, which follows the codes of the CBS, and for
 * Voorne aan Zee (2023) a public list of CBS codes. One that was divided over several has no opvolger, where the table names only the
 * largest. A first day stands where the gemeente was made since 2010; without one it is older.
 */
export const CBS_LIJST = `
0003;Appingedam;;2020-12-31;1979
0005;Bedum;;2018-12-31;1966
0007;Bellingwedde;;2017-12-31;1950
0009;Ten Boer;;2018-12-31;0014
0010;Delfzijl;;2020-12-31;1979
0014;Groningen
0015;Grootegast;;2018-12-31;1969
0017;Haren;;2018-12-31;0014
0018;Hoogezand-Sappemeer;;2017-12-31;1952
0022;Leek;;2018-12-31;1969
0024;Loppersum;;2020-12-31;1979
0025;Marum;;2018-12-31;1969
0034;Almere
0037;Stadskanaal
0039;Scheemda;;2009-12-31;1895
0040;Slochteren;;2017-12-31;1952
0047;Veendam
0048;Vlagtwedde;;2017-12-31;1950
0050;Zeewolde
0051;Skarsterlân;;2013-12-31;1921
0052;Winschoten;;2009-12-31;1895
0053;Winsum;;2018-12-31
0055;Boarnsterhim;;2013-12-31
0056;Zuidhorn;;2018-12-31;1969
0058;Dongeradeel;;2018-12-31;1970
0059;Achtkarspelen
0060;Ameland
0063;het Bildt;;2017-12-31;1949
0064;Bolsward;;2010-12-31;1900
0070;Franekeradeel;;2017-12-31;1949
0072;Harlingen
0074;Heerenveen
0079;Kollumerland en Nieuwkruisland;;2018-12-31;1970
0080;Leeuwarden
0081;Leeuwarderadeel;;2017-12-31;0080
0082;Lemsterland;;2013-12-31;1921
0083;Menaldumadeel;;2010-12-31;1908
0085;Ooststellingwerf
0086;Opsterland
0088;Schiermonnikoog
0090;Smallingerland
0091;Sneek;;2010-12-31;1900
0093;Terschelling
0096;Vlieland
0098;Weststellingwerf
0104;Nijefurd;;2010-12-31;1900
0106;Assen
0109;Coevorden
0114;Emmen
0118;Hoogeveen
0119;Meppel
0140;Littenseradiel;;2017-12-31
0141;Almelo
0147;Borne
0148;Dalfsen
0150;Deventer
0153;Enschede
0158;Haaksbergen
0160;Hardenberg
0163;Hellendoorn
0164;Hengelo (O.)
0166;Kampen
0168;Losser
0171;Noordoostpolder
0173;Oldenzaal
0175;Ommen
0177;Raalte
0180;Staphorst
0183;Tubbergen
0184;Urk
0189;Wierden
0193;Zwolle
0196;Rijnwaarden;;2017-12-31;0299
0197;Aalten
0200;Apeldoorn
0202;Arnhem
0203;Barneveld
0209;Beuningen
0213;Brummen
0214;Buren
0216;Culemborg
0221;Doesburg
0222;Doetinchem
0225;Druten
0226;Duiven
0228;Ede
0230;Elburg
0232;Epe
0233;Ermelo
0236;Geldermalsen;;2018-12-31;1960
0241;Groesbeek;;2015-12-31;1945
0243;Harderwijk
0244;Hattem
0246;Heerde
0252;Heumen
0262;Lochem
0263;Maasdriel
0265;Millingen aan de Rijn;;2014-12-31;0241
0267;Nijkerk
0268;Nijmegen
0269;Oldebroek
0273;Putten
0274;Renkum
0275;Rheden
0277;Rozendaal
0279;Scherpenzeel
0281;Tiel
0282;Ubbergen;;2014-12-31;0241
0285;Voorst
0289;Wageningen
0293;Westervoort
0294;Winterswijk
0296;Wijchen
0297;Zaltbommel
0299;Zevenaar
0301;Zutphen
0302;Nunspeet
0303;Dronten
0304;Neerijnen;;2018-12-31;1960
0305;Abcoude;;2010-12-31;0736
0307;Amersfoort
0308;Baarn
0310;De Bilt
0311;Breukelen;;2010-12-31;1904
0312;Bunnik
0313;Bunschoten
0317;Eemnes
0321;Houten
0327;Leusden
0329;Loenen;;2010-12-31;1904
0331;Lopik
0333;Maarssen;;2010-12-31;1904
0335;Montfoort
0339;Renswoude
0340;Rhenen
0342;Soest
0344;Utrecht
0345;Veenendaal
0351;Woudenberg
0352;Wijk bij Duurstede
0353;IJsselstein
0355;Zeist
0356;Nieuwegein
0358;Aalsmeer
0361;Alkmaar
0362;Amstelveen
0363;Amsterdam
0364;Andijk;;2010-12-31;0420
0365;Graft-De Rijp;;2014-12-31;0361
0366;Anna Paulowna;;2011-12-31;1911
0370;Beemster;;2021-12-31;0439
0373;Bergen (NH.)
0375;Beverwijk
0376;Blaricum
0377;Bloemendaal
0381;Bussum;;2015-12-31;1942
0383;Castricum
0384;Diemen
0385;Edam-Volendam
0388;Enkhuizen
0392;Haarlem
0393;Haarlemmerliede en Spaarnwoude;;2018-12-31;0394
0394;Haarlemmermeer
0395;Harenkarspel;;2012-12-31;0441
0396;Heemskerk
0397;Heemstede
0398;Heerhugowaard;;2021-12-31;1980
0399;Heiloo
0400;Den Helder
0402;Hilversum
0405;Hoorn
0406;Huizen
0412;Niedorp;;2011-12-31;1911
0415;Landsmeer
0416;Langedijk;;2021-12-31;1980
0417;Laren (NH.)
0420;Medemblik
0424;Muiden;;2015-12-31;1942
0425;Naarden;;2015-12-31;1942
0431;Oostzaan
0432;Opmeer
0437;Ouder-Amstel
0439;Purmerend
0441;Schagen
0448;Texel
0450;Uitgeest
0451;Uithoorn
0453;Velsen
0457;Weesp;;2022-03-23;0363
0458;Schermer;;2014-12-31;0361
0459;Wervershoof;;2010-12-31;0420
0462;Wieringen;;2011-12-31;1911
0463;Wieringermeer;;2011-12-31;1911
0473;Zandvoort
0476;Zijpe;;2012-12-31;0441
0478;Zeevang;;2015-12-31;0385
0479;Zaanstad
0482;Alblasserdam
0484;Alphen aan den Rijn
0489;Barendrecht
0491;Bergambacht;;2014-12-31;1931
0497;Bodegraven;;2010-12-31;1901
0498;Drechterland
0499;Boskoop;;2013-12-31;0484
0501;Brielle;;2022-12-31;1992
0502;Capelle aan den IJssel
0503;Delft
0504;Dirksland;;2012-12-31;1924
0505;Dordrecht
0511;Goedereede;;2012-12-31;1924
0512;Gorinchem
0513;Gouda
0518;'s-Gravenhage
0523;Hardinxveld-Giessendam
0530;Hellevoetsluis;;2022-12-31;1992
0531;Hendrik-Ido-Ambacht
0532;Stede Broec
0534;Hillegom
0537;Katwijk
0542;Krimpen aan den IJssel
0545;Leerdam;;2018-12-31;1961
0546;Leiden
0547;Leiderdorp
0553;Lisse
0556;Maassluis
0559;Middelharnis;;2012-12-31;1924
0563;Moordrecht;;2009-12-31;1892
0567;Nieuwerkerk aan den IJssel;;2009-12-31;1892
0568;Bernisse;;2014-12-31;1930
0569;Nieuwkoop
0571;Nieuw-Lekkerland;;2012-12-31;1927
0575;Noordwijk
0576;Noordwijkerhout;;2018-12-31;0575
0579;Oegstgeest
0580;Oostflakkee;;2012-12-31;1924
0584;Oud-Beijerland;;2018-12-31;1963
0585;Binnenmaas;;2018-12-31;1963
0588;Korendijk;;2018-12-31;1963
0589;Oudewater
0590;Papendrecht
0595;Reeuwijk;;2010-12-31;1901
0597;Ridderkerk
0599;Rotterdam
0600;Rozenburg;;2010-03-17;0599
0603;Rijswijk (ZH.)
0606;Schiedam
0608;Schoonhoven;;2014-12-31;1931
0610;Sliedrecht
0611;Cromstrijen;;2018-12-31;1963
0612;Spijkenisse;;2014-12-31;1930
0613;Albrandswaard
0614;Westvoorne;;2022-12-31;1992
0617;Strijen;;2018-12-31;1963
0620;Vianen;;2018-12-31;1961
0622;Vlaardingen
0623;Vlist;;2014-12-31;1931
0626;Voorschoten
0627;Waddinxveen
0629;Wassenaar
0632;Woerden
0637;Zoetermeer
0638;Zoeterwoude
0642;Zwijndrecht
0643;Nederlek;;2014-12-31;1931
0644;Ouderkerk;;2014-12-31;1931
0653;Gaasterlân-Sleat;;2013-12-31;1921
0654;Borsele
0664;Goes
0668;West Maas en Waal
0677;Hulst
0678;Kapelle
0683;Wymbritseradiel;;2010-12-31;1900
0687;Middelburg (Z.)
0689;Giessenlanden;;2018-12-31;1978
0693;Graafstroom;;2012-12-31;1927
0694;Liesveld;;2012-12-31;1927
0703;Reimerswaal
0707;Zederik;;2018-12-31;1961
0710;Wûnseradiel;;2010-12-31;1900
0715;Terneuzen
0716;Tholen
0717;Veere
0718;Vlissingen
0733;Lingewaal;;2018-12-31;1960
0736;De Ronde Venen
0737;Tytsjerksteradiel
0738;Aalburg;;2018-12-31;1959
0743;Asten
0744;Baarle-Nassau
0748;Bergen op Zoom
0753;Best
0755;Boekel
0756;Boxmeer;;2021-12-31;1982
0757;Boxtel
0758;Breda
0762;Deurne
0765;Pekela
0766;Dongen
0770;Eersel
0772;Eindhoven
0777;Etten-Leur
0779;Geertruidenberg
0784;Gilze en Rijen
0785;Goirle
0786;Grave;;2021-12-31;1982
0788;Haaren;;2020-12-31
0794;Helmond
0796;'s-Hertogenbosch
0797;Heusden
0798;Hilvarenbeek
0808;Lith;;2010-12-31;0828
0809;Loon op Zand
0815;Mill en Sint Hubert;;2021-12-31;1982
0820;Nuenen, Gerwen en Nederwetten
0823;Oirschot
0824;Oisterwijk
0826;Oosterhout
0828;Oss
0840;Rucphen
0844;Schijndel;;2016-12-31;1948
0845;Sint-Michielsgestel
0846;Sint-Oedenrode;;2016-12-31;1948
0847;Someren
0848;Son en Breugel
0851;Steenbergen
0852;Waterland
0855;Tilburg
0856;Uden;;2021-12-31;1991
0858;Valkenswaard
0860;Veghel;;2016-12-31;1948
0861;Veldhoven
0865;Vught
0866;Waalre
0867;Waalwijk
0870;Werkendam;;2018-12-31;1959
0873;Woensdrecht
0874;Woudrichem;;2018-12-31;1959
0879;Zundert
0880;Wormerland
0881;Onderbanken;;2018-12-31;1954
0882;Landgraaf
0885;Arcen en Velden;;2009-12-31;0983
0888;Beek (L.)
0889;Beesel
0893;Bergen (L.)
0899;Brunssum
0905;Eijsden;;2010-12-31;1903
0907;Gennep
0917;Heerlen
0918;Helden;;2009-12-31;1894
0928;Kerkrade
0929;Kessel;;2009-12-31;1894
0934;Maasbree;;2009-12-31;1894
0935;Maastricht
0936;Margraten;;2010-12-31;1903
0938;Meerssen
0941;Meijel;;2009-12-31;1894
0944;Mook en Middelaar
0946;Nederweert
0951;Nuth;;2018-12-31;1954
0957;Roermond
0962;Schinnen;;2018-12-31;1954
0964;Sevenum;;2009-12-31;1507
0965;Simpelveld
0971;Stein (L.)
0981;Vaals
0983;Venlo
0984;Venray
0986;Voerendaal
0988;Weert
0993;Meerlo-Wanssum;;2009-12-31
0994;Valkenburg aan de Geul
0995;Lelystad
1507;Horst aan de Maas
1509;Oude IJsselstreek
1525;Teylingen
1581;Utrechtse Heuvelrug
1586;Oost Gelre
1598;Koggenland
1621;Lansingerland
1640;Leudal
1641;Maasgouw
1651;Eemsmond;;2018-12-31;1966
1652;Gemert-Bakel
1655;Halderberge
1658;Heeze-Leende
1659;Laarbeek
1661;Reiderland;;2009-12-31;1895
1663;De Marne;;2018-12-31;1966
1666;Zevenhuizen-Moerkapelle;;2009-12-31;1892
1667;Reusel-De Mierden
1669;Roerdalen
1671;Maasdonk;;2014-12-31
1672;Rijnwoude;;2013-12-31;0484
1674;Roosendaal
1676;Schouwen-Duiveland
1680;Aa en Hunze
1681;Borger-Odoorn
1684;Cuijk;;2021-12-31;1982
1685;Landerd;;2021-12-31;1991
1690;De Wolden
1695;Noord-Beveland
1696;Wijdemeren
1699;Noordenveld
1700;Twenterand
1701;Westerveld
1702;Sint Anthonis;;2021-12-31;1982
1705;Lingewaard
1706;Cranendonck
1708;Steenwijkerland
1709;Moerdijk
1711;Echt-Susteren
1714;Sluis
1719;Drimmelen
1721;Bernheze
1722;Ferwerderadiel;;2018-12-31;1970
1723;Alphen-Chaam
1724;Bergeijk
1728;Bladel
1729;Gulpen-Wittem
1730;Tynaarlo
1731;Midden-Drenthe
1734;Overbetuwe
1735;Hof van Twente
1740;Neder-Betuwe
1742;Rijssen-Holten
1771;Geldrop-Mierlo
1773;Olst-Wijhe
1774;Dinkelland
1783;Westland
1842;Midden-Delfland
1859;Berkelland
1876;Bronckhorst
1883;Sittard-Geleen
1884;Kaag en Braassem
1891;Dantumadiel
1892;Zuidplas;2010-01-01
1894;Peel en Maas;2010-01-01
1895;Oldambt;2010-01-01
1896;Zwartewaterland
1900;Súdwest-Fryslân;2011-01-01
1901;Bodegraven-Reeuwijk;2011-01-01
1903;Eijsden-Margraten;2011-01-01
1904;Stichtse Vecht;2011-01-01
1908;Menameradiel;2011-01-01;2017-12-31;1949
1911;Hollands Kroon;2012-01-01
1916;Leidschendam-Voorburg
1921;De Friese Meren;2014-01-01;2015-06-30;1940
1924;Goeree-Overflakkee;2013-01-01
1926;Pijnacker-Nootdorp
1927;Molenwaard;2013-01-01;2018-12-31;1978
1930;Nissewaard;2015-01-01
1931;Krimpenerwaard;2015-01-01
1940;De Fryske Marren;2015-07-01
1942;Gooise Meren;2016-01-01
1945;Berg en Dal;2016-01-01
1948;Meierijstad;2017-01-01
1949;Waadhoeke;2018-01-01
1950;Westerwolde;2018-01-01
1952;Midden-Groningen;2018-01-01
1954;Beekdaelen;2019-01-01
1955;Montferland
1959;Altena;2019-01-01
1960;West Betuwe;2019-01-01
1961;Vijfheerenlanden;2019-01-01
1963;Hoeksche Waard;2019-01-01
1966;Het Hogeland;2019-01-01
1969;Westerkwartier;2019-01-01
1970;Noardeast-Fryslân;2019-01-01
1978;Molenlanden;2019-01-01
1979;Eemsdelta;2021-01-01
1980;Dijk en Waard;2022-01-01
1982;Land van Cuijk;2022-01-01
1987;Menterwolde;;2017-12-31;1952
1991;Maashorst;2022-01-01
1992;Voorne aan Zee;2023-01-01
`;
